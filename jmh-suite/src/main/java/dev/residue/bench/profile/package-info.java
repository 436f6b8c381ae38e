/** Flame graphs of separate forks. */
@NullMarked
package dev.residue.bench.profile;

import org.jspecify.annotations.NullMarked;
