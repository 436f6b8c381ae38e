/**
 * One run, from the plan to the result files: the folder, what is there already, and the loop over
 * what is measured.
 */
@NullMarked
package dev.residue.bench.session;

import org.jspecify.annotations.NullMarked;
