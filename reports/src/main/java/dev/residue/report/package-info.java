/** HTML, Markdown and JUnit XML from result files alone. */
@NullMarked
package dev.residue.report;

import org.jspecify.annotations.NullMarked;
