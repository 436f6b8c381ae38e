/** Words for series: steady, drifting, growing, snapping back. */
@NullMarked
package dev.residue.verdict.series;

import org.jspecify.annotations.NullMarked;
