/**
 * Time, round by round: which rows are open, which forks run, and whether all did the same work.
 *
 * <p>{@link dev.residue.bench.time.TimeCoordinator} runs rounds, groups and lanes of unmodified JMH
 * forks in lockstep, and goes on where an interrupted run has stopped.
 */
@NullMarked
package dev.residue.bench.time;

import org.jspecify.annotations.NullMarked;
