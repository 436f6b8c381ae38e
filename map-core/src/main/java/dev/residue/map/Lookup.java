package dev.residue.map;

import org.jspecify.annotations.Nullable;

/**
 * The comma-ok form, {@code v, ok := m[k]}, of the object kind.
 *
 * @param value the value, or null when {@code ok} is false; null is also a legal value
 * @param ok whether the key is present
 * @param <V> type of the values
 */
public record Lookup<V extends @Nullable Object>(@Nullable V value, boolean ok) {}
