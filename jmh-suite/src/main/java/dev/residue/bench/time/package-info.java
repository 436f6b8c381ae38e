/**
 * The coordinator that measures time in lockstep forks of unmodified JMH.
 *
 * <p>All forks of a lane are alive at once and exactly one runs: each measured iteration is a
 * slice, and a fork begins its slice only when the coordinator has handed it the baton over a
 * loopback socket. Whatever the machine does, it does to all maps alike, so that the ratio of two
 * maps is far steadier than either time.
 *
 * <ul>
 *   <li>{@link dev.residue.bench.time.Baton}, in the fork: JMH calls it before and after each
 *       iteration.
 *   <li>{@link dev.residue.bench.time.BatonServer} and {@link dev.residue.bench.time.BatonLink}, in
 *       the host: the other end.
 *   <li>{@link dev.residue.bench.time.TimedFork}: one JMH runner with one fork.
 *   <li>{@link dev.residue.bench.time.Lane}: the forks that are alive together, slice by slice.
 *   <li>{@link dev.residue.bench.time.TimeCoordinator}: rounds, groups, lanes, resuming.
 *   <li>{@link dev.residue.bench.time.Crew} and {@link dev.residue.bench.time.CrewRunner}: the
 *       forks of a proof, two for each comparison, some of them plants.
 * </ul>
 */
@NullMarked
package dev.residue.bench.time;

import org.jspecify.annotations.NullMarked;
