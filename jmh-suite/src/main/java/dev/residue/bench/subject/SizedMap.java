package dev.residue.bench.subject;

import dev.residue.result.Kind;

/**
 * One map at one size.
 *
 * @param kind of map
 * @param map its name, as {@link dev.residue.adapter.MapCatalog} knows it
 * @param size entries when full
 */
public record SizedMap(Kind kind, String map, int size) {

  @Override
  public String toString() {
    return kind + "/" + map + "/" + size;
  }
}
