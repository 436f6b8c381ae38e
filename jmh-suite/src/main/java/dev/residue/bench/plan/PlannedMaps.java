package dev.residue.bench.plan;

import dev.residue.adapter.CatalogEntry;
import dev.residue.adapter.MapCatalog;
import dev.residue.adapter.MapKind;
import dev.residue.result.Kind;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.result.Shrinks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The maps of a plan as the catalog found them. */
public final class PlannedMaps {
  private final List<CatalogEntry> entries = new ArrayList<>();

  public PlannedMaps(MapCatalog catalog, Plan plan) {
    for (Kind kind : plan.kinds()) {
      for (String map : plan.maps()) {
        catalog.find(kind(kind), map).ifPresent(entries::add);
      }
    }
  }

  /** The kind as the catalog of maps has it: maps know nothing of results. */
  static MapKind kind(Kind kind) {
    return switch (kind) {
      case LONG -> MapKind.LONG;
      case OBJECT -> MapKind.OBJECT;
    };
  }

  private static Kind kind(CatalogEntry entry) {
    return Kind.of(entry.traits().kind().label());
  }

  /** For the timing forks. */
  public List<PlannedMap> timed() {
    return entries.stream()
        .map(e -> new PlannedMap(kind(e), e.name(), adapterClass(e), unsupported(e)))
        .toList();
  }

  /** For {@code run.json}. */
  public List<MapInfo> infos() {
    return entries.stream().map(PlannedMaps::info).toList();
  }

  private static MapInfo info(CatalogEntry entry) {
    var traits = entry.traits();
    return new MapInfo(
        traits.name(),
        traits.title(),
        kind(entry),
        traits.library(),
        entry.version(),
        traits.libraryClass().getName(),
        traits.licence(),
        traits.boxed(),
        traits.nullKeys(),
        traits.sentinel(),
        traits.deleteStrategy(),
        Shrinks.of(traits.shrinks().label()),
        traits.shrinkRule(),
        traits.trimCall(),
        traits.iteratorRemove(),
        traits.wallClock(),
        traits.threadSafe(),
        traits.minJdk(),
        unsupported(entry));
  }

  static @Nullable String unsupported(CatalogEntry entry) {
    return entry.usable() ? null : entry.unfit();
  }

  /** Name of the class that a fork makes its map with. */
  static String adapterClass(CatalogEntry entry) {
    Object adapter =
        entry.traits().kind() == MapKind.LONG
            ? MapCatalog.longMap(entry.name())
            : MapCatalog.objectMap(entry.name());
    return adapter.getClass().getName();
  }
}
