/** The page on what the system sees. */
@NullMarked
package dev.residue.report.process;

import org.jspecify.annotations.NullMarked;
