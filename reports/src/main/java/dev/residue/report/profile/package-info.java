/** Flame graphs. */
@NullMarked
package dev.residue.report.profile;

import org.jspecify.annotations.NullMarked;
