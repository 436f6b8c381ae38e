/**
 * The timed workloads.
 *
 * <p>A timed slice replays a {@link dev.residue.bench.tape.Tape} and holds the operations its
 * workload names and nothing else: {@link dev.residue.bench.workload.LongLoops} and {@link
 * dev.residue.bench.workload.ObjectLoops} are all that runs between the two readings of the clock.
 * Small maps are batched, so that a slice is long enough to be timed. {@link
 * dev.residue.bench.workload.PerfectHash} is no map but the limit that maps are shown their
 * distance from.
 */
@NullMarked
package dev.residue.bench.workload;

import org.jspecify.annotations.NullMarked;
