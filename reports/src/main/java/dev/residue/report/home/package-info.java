/** The first page: answers, the decision table, and both in plain text. */
@NullMarked
package dev.residue.report.home;

import org.jspecify.annotations.NullMarked;
