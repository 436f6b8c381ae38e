package dev.residue.bench.meter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is reachable from an object.
 *
 * @param bytes all of it, the object itself included
 * @param objects how many
 * @param structureBytes of the bytes, neither keys nor values
 * @param keyBytes of the bytes, keys
 * @param valueBytes of the bytes, values
 * @param classes bytes by class name as {@link Class#getName()} gives it, largest first
 * @param ownBytes memory the meter used for this walk
 */
public record Footprint(
    long bytes,
    long objects,
    long structureBytes,
    long keyBytes,
    long valueBytes,
    Map<String, Long> classes,
    long ownBytes) {

  /** Copies the map. */
  public Footprint {
    classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
  }
}
