/** The page on the machine, and on how steady it was. */
@NullMarked
package dev.residue.report.environment;

import org.jspecify.annotations.NullMarked;
