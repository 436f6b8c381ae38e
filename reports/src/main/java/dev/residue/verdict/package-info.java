/** Statistics that turn fork results into verdicts. */
@NullMarked
package dev.residue.verdict;

import org.jspecify.annotations.NullMarked;
