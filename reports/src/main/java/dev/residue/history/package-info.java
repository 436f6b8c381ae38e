/** What outlives a run: the A/A rows of a machine. */
@NullMarked
package dev.residue.history;

import org.jspecify.annotations.NullMarked;
