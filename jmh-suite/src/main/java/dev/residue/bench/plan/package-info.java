/** What a run does: presets, options turned into a plan, and the maps it names. */
@NullMarked
package dev.residue.bench.plan;

import org.jspecify.annotations.NullMarked;
