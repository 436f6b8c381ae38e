/**
 * Flame graphs of separate forks.
 *
 * <p>A profiled fork runs one cell as the timed forks do, but with {@code DebugNonSafepoints} and a
 * sampling thread, so its times never reach a table. {@link
 * dev.residue.bench.profile.SamplingProfiler} lives in the fork and drives async-profiler from
 * JMH's hooks; {@link dev.residue.bench.profile.Profiles} lives in the host, starts the fork, ends
 * it if it hangs and turns whatever happened into a {@link dev.residue.result.ProfileResult}. They
 * talk through one properties file in the cell's folder, which also survives a fork that dies.
 *
 * <p>The hooks of JMH run outside an iteration's set-up, so a sample may fall into it. Only stacks
 * that pass through a class of timed loops are kept; the others are counted as dropped. CPU and
 * allocation are sampled one after the other in the same fork: one event at a time, because two at
 * once can only be written as a JFR recording.
 */
@NullMarked
package dev.residue.bench.profile;

import org.jspecify.annotations.NullMarked;
