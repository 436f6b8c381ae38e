/**
 * Times of single operations at a steady rate: what a mean hides.
 *
 * <ul>
 *   <li>{@link dev.residue.bench.latency.LatencyRunner} gives each map a JVM of its own and takes
 *       its {@link dev.residue.result.LatencyResult}.
 *   <li>{@link dev.residue.bench.latency.Pacer} starts an operation at each tick of a schedule that
 *       does not wait for the map.
 *   <li>{@link dev.residue.bench.latency.Drainable} is the map: filled, drained in random order,
 *       and given first inserts.
 * </ul>
 *
 * <p>Words: an operation is <em>due</em> at its place in the schedule. <em>Latency</em> runs from
 * there to its end, <em>service time</em> from its real beginning. A loop that calls the next
 * operation when the last one has ended omits, behind every stall, the operations that would have
 * come meanwhile, and so hides how long they had to wait (coordinated omission); with due times
 * they count. A <em>hiccup</em> is what the same loop sees when the operation does nothing.
 */
@NullMarked
package dev.residue.bench.latency;

import org.jspecify.annotations.NullMarked;
