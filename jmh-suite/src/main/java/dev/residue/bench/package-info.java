/** Command line, presets and plan. */
@NullMarked
package dev.residue.bench;

import org.jspecify.annotations.NullMarked;
