/**
 * The meter and the lifecycles: where the bytes of a map go.
 *
 * <ul>
 *   <li>{@link dev.residue.bench.footprint.FootprintMeter} counts what is reachable from a map, to
 *       the byte; {@link dev.residue.bench.footprint.MeterBenchmark} compares it with JOL.
 *   <li>{@link dev.residue.bench.footprint.LifecycleRunner} lives the lives of a {@link
 *       dev.residue.bench.footprint.LifecyclePlan}: empty, full, deletes, refill, churn, trim.
 *   <li>{@link dev.residue.bench.footprint.GrowthRunner} watches churn at constant size, {@link
 *       dev.residue.bench.footprint.ProcessRunner} the memory of the whole JVM.
 * </ul>
 *
 * <p>Each map has a JVM of its own, apart from all timing: walking a map and counting its classes
 * would disturb what is timed. Figures come back as lines, each as soon as it is there, so that a
 * JVM that dies takes nothing measured with it.
 *
 * <p>Conventions: a <em>number</em> is the place of a key in {@link
 * dev.residue.bench.workload.KeySpace#SPREAD}; object maps hold strings of 16 characters as keys
 * and boxed longs as values, and the only references to them; entries stored in arrays of {@code
 * long} count as keys and values of eight bytes each, by the number of live entries.
 */
@NullMarked
package dev.residue.bench.footprint;

import org.jspecify.annotations.NullMarked;
