/** Statistics that know nothing of maps: intervals, corrections, spreads. */
@NullMarked
package dev.residue.verdict.stat;

import org.jspecify.annotations.NullMarked;
