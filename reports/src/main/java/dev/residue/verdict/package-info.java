/**
 * Statistics that turn fork results into verdicts with a known error rate.
 *
 * <p>Words used here, beside the glossary of the maps:
 *
 * <ul>
 *   <li><b>row</b>: one map on one workload at one nominal size against the control; its key is a
 *       {@link dev.residue.result.Cell}.
 *   <li><b>pair</b>: what one round gives for one row: the fork of the map and the control, as the
 *       geometric mean of its two forks that ran in lockstep with it. The pair, never the slice, is
 *       the unit of replication.
 *   <li><b>log-ratio</b>: natural logarithm of the map's time over the control's; above 0 the map
 *       is slower. Ratios are shown after {@code exp}.
 *   <li><b>A/A row</b>: the control's second fork against its first; the truth is known to be 1.
 *   <li><b>look</b>: a number of pairs at which rows are judged; between looks nothing is decided.
 * </ul>
 *
 * <p>Conventions: times are ns per operation, ratios are map over control (below 1: the map is
 * faster), percentages in words are of the control's time. Shares and chances lie in 0..1. All
 * classes are immutable unless they say otherwise; all random numbers come from seeded {@link
 * java.util.SplittableRandom}s.
 */
@NullMarked
package dev.residue.verdict;

import org.jspecify.annotations.NullMarked;
