/** The page on maps at constant size. */
@NullMarked
package dev.residue.report.growth;

import org.jspecify.annotations.NullMarked;
