/** Charts as SVG, and the tables beside them. */
@NullMarked
package dev.residue.report.draw;

import org.jspecify.annotations.NullMarked;
