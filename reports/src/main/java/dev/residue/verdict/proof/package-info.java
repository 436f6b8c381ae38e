/** The rule on trial: simulated sessions, planted differences and their error rates. */
@NullMarked
package dev.residue.verdict.proof;

import org.jspecify.annotations.NullMarked;
