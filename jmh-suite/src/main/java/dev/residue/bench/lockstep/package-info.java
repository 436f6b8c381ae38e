/**
 * Forks side by side of which one runs at a time.
 *
 * <p>All forks of a lane are alive at once and exactly one runs: each measured iteration is a
 * slice, and a fork begins its slice only when the coordinator has handed it the baton over a
 * loopback socket. Whatever the machine does, it does to all maps alike, so that the ratio of two
 * maps is far steadier than either time.
 *
 * <ul>
 *   <li>{@link dev.residue.bench.lockstep.Baton}, in the fork: JMH calls it before and after each
 *       iteration.
 *   <li>{@link dev.residue.bench.lockstep.BatonServer} and {@link
 *       dev.residue.bench.lockstep.BatonLink}, in the host: the other end, behind a {@link
 *       dev.residue.bench.lockstep.Door} that keeps strangers off. It is the only port a run opens:
 *       JMH's own, on which a host reads objects from anybody, are not used.
 *   <li>{@link dev.residue.bench.lockstep.TimedFork}: a JVM in which JMH runs one cell.
 *   <li>{@link dev.residue.bench.lockstep.Lane}: the forks that are alive together, slice by slice.
 * </ul>
 */
@NullMarked
package dev.residue.bench.lockstep;

import org.jspecify.annotations.NullMarked;
