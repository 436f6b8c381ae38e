/**
 * What a run measures, as one shape: a {@link dev.residue.bench.station.Station} has pieces, a
 * {@link dev.residue.bench.station.Piece} has lines.
 */
@NullMarked
package dev.residue.bench.station;

import org.jspecify.annotations.NullMarked;
