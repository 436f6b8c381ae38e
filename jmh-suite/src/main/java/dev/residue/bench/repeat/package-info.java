/**
 * Does the same command say the same again? Whole runs with fresh seeds, some beside a busy core.
 */
@NullMarked
package dev.residue.bench.repeat;

import org.jspecify.annotations.NullMarked;
