package dev.residue.map;

/**
 * The comma-ok form, {@code v, ok := m[k]}, of the long kind.
 *
 * @param value the value, or 0 when {@code ok} is false; 0 is also a legal value
 * @param ok whether the key is present
 */
public record LongLookup(long value, boolean ok) {}
