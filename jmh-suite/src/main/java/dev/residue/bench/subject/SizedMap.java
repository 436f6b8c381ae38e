package dev.residue.bench.subject;

import dev.residue.adapter.MapKind;

/**
 * One map at one size.
 *
 * @param kind of map
 * @param map its name, as {@link dev.residue.adapter.MapCatalog} knows it
 * @param size entries when full
 */
public record SizedMap(MapKind kind, String map, int size) {

  @Override
  public String toString() {
    return kind.label() + "/" + map + "/" + size;
  }
}
