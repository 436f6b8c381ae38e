/**
 * The operations a run replays.
 *
 * <p>A {@link dev.residue.bench.tape.Tape} is generated from a seed before anything is timed: which
 * keys a map is filled with, and which operations follow in which order. All maps of a round replay
 * the same tape, and every slice has an order of its own, since replaying one order teaches the
 * branch predictor.
 */
@NullMarked
package dev.residue.bench.tape;

import org.jspecify.annotations.NullMarked;
