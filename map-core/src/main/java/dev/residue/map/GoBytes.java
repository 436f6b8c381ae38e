package dev.residue.map;

/**
 * Bytes a real Go holds for the structure of a map.
 *
 * @param now as the map is
 * @param growthPeak right after the next growth has begun, with the old and the new arrays or
 *     tables alive; equals {@code now} while a growth runs
 */
public record GoBytes(long now, long growthPeak) {}
