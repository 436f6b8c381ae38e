/** The page on single operations. */
@NullMarked
package dev.residue.report.latency;

import org.jspecify.annotations.NullMarked;
