/** The coordinator that measures time in forks. */
@NullMarked
package dev.residue.bench.time;

import org.jspecify.annotations.NullMarked;
