package dev.residue.adapter;

import java.util.Objects;

/**
 * One map of a {@link MapCatalog}.
 *
 * @param traits what the map says of itself
 * @param version version of the library as loaded, for example {@code 8.5.19} or {@code JDK
 *     17.0.15}; "unknown" with the place it came from if nothing there tells
 * @param unfit why the map cannot be used on this JVM, for example {@code unsupported on JDK 17:
 *     needs JDK 21 or newer}; empty if it can
 */
public record CatalogEntry(MapTraits traits, String version, String unfit) {

  /** Refuses nulls, which would surface much later, in a report. */
  public CatalogEntry {
    Objects.requireNonNull(traits, "traits");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(unfit, "unfit");
  }

  /** Whether the map passed its start-up proof. */
  public boolean usable() {
    return unfit.isEmpty();
  }

  /** The map's name in commands and results. */
  public String name() {
    return traits.name();
  }
}
