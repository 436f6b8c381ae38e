/**
 * Tapes and the timed workloads.
 *
 * <p>A {@link dev.residue.bench.workload.Tape} is generated from a seed before anything is timed:
 * which keys a map is filled with, and which operations follow in which order. All maps of a round
 * replay the same tape, and every slice has an order of its own, since replaying one order teaches
 * the branch predictor.
 *
 * <p>A timed slice holds the operations its workload names and nothing else: {@link
 * dev.residue.bench.workload.LongLoops} and {@link dev.residue.bench.workload.ObjectLoops} are all
 * that runs between the two readings of the clock. Small maps are batched, so that a slice is long
 * enough to be timed. {@link dev.residue.bench.workload.PerfectHash} is no map but the limit that
 * maps are shown their distance from.
 */
@NullMarked
package dev.residue.bench.workload;

import org.jspecify.annotations.NullMarked;
