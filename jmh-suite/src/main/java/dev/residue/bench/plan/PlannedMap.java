package dev.residue.bench.plan;

import dev.residue.result.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A map to be timed.
 *
 * @param kind of map
 * @param name as in results
 * @param adapterClass name of the adapter's class
 * @param unsupported why it cannot run on this JVM; null if it can
 */
public record PlannedMap(
    Kind kind, String name, String adapterClass, @Nullable String unsupported) {}
