/** The figures of a run, computed once and shared by all pages. */
@NullMarked
package dev.residue.report.board;

import org.jspecify.annotations.NullMarked;
