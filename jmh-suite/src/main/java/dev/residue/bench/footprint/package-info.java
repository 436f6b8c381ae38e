/** Bytes reachable from a map through its lifecycle. */
@NullMarked
package dev.residue.bench.footprint;

import org.jspecify.annotations.NullMarked;
