/**
 * Lifecycles: where the bytes of a map go while it is filled, emptied and filled again.
 *
 * <p>{@link dev.residue.bench.lifecycle.LifecycleRunner} lives the lives of a {@link
 * dev.residue.bench.lifecycle.LifecyclePlan}: empty, full, deletes, refill, churn, trim.
 *
 * <p>Each map has a JVM of its own, apart from all timing: walking a map and counting its classes
 * would disturb what is timed. Figures come back as lines, each as soon as it is there, so that a
 * JVM that dies takes nothing measured with it.
 *
 * <p>Conventions: a <em>number</em> is the place of a key in {@link
 * dev.residue.bench.tape.KeySpace#SPREAD}; object maps hold strings of 16 characters as keys and
 * boxed longs as values, and the only references to them; entries stored in arrays of {@code long}
 * count as keys and values of eight bytes each, by the number of live entries.
 */
@NullMarked
package dev.residue.bench.lifecycle;

import org.jspecify.annotations.NullMarked;
