package dev.residue.bench.plan;

import org.jspecify.annotations.Nullable;

/**
 * A map to be timed.
 *
 * @param kind {@code long} or {@code object}
 * @param name as in results
 * @param adapterClass name of the adapter's class
 * @param unsupported why it cannot run on this JVM; null if it can
 */
public record PlannedMap(
    String kind, String name, String adapterClass, @Nullable String unsupported) {}
