package dev.residue.adapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The maps on the class path, each proved on this JVM.
 *
 * <p>Order: {@code hashmap}, the control, first, then by name. What cannot be loaded at all is
 * named in {@link #problems()}; what loads but does not work stays listed, with the reason, and is
 * not handed out. Neither hides the others.
 *
 * <p>Discovery drives every map through a few calls. A timed fork must not do that (it would spoil
 * the type profiles of the one map it measures) and takes its map by {@link #longMap(String)} or
 * {@link #objectMap(String)} instead.
 */
public final class MapCatalog {
  /** The map every other one is compared with. */
  public static final String CONTROL = "hashmap";

  private static final Comparator<CatalogEntry> ORDER =
      Comparator.comparing((CatalogEntry entry) -> !entry.name().equals(CONTROL))
          .thenComparing(CatalogEntry::name);

  private final List<CatalogEntry> entries;
  private final List<String> problems;

  private MapCatalog(List<CatalogEntry> entries, List<String> problems) {
    this.entries = List.copyOf(entries);
    this.problems = List.copyOf(problems);
  }

  /** Finds and proves all maps that the context class loader of this thread sees. */
  public static MapCatalog discover() {
    return discover(contextLoader());
  }

  /** Finds and proves all maps that {@code loader} sees. */
  public static MapCatalog discover(ClassLoader loader) {
    var longs = Providers.longMaps(loader);
    var objects = Providers.objectMaps(loader);
    List<CatalogEntry> entries = new ArrayList<>();
    longs
        .found()
        .forEach(p -> entries.add(entry(p.traits(), () -> StartupProof.prove(p.adapter()))));
    objects
        .found()
        .forEach(p -> entries.add(entry(p.traits(), () -> StartupProof.prove(p.adapter()))));
    entries.sort(Comparator.comparing((CatalogEntry e) -> e.traits().kind()).thenComparing(ORDER));
    List<String> problems = new ArrayList<>(longs.problems());
    problems.addAll(objects.problems());
    return new MapCatalog(entries, problems);
  }

  private static CatalogEntry entry(MapTraits traits, Runnable proof) {
    return new CatalogEntry(
        traits,
        LibraryVersion.of(traits.libraryClass(), traits.library()),
        StartupProof.verdict(traits, proof));
  }

  private static ClassLoader contextLoader() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  /** All maps, the long kind before the object kind, usable or not. */
  public List<CatalogEntry> entries() {
    return entries;
  }

  /** The maps of one kind, usable or not. */
  public List<CatalogEntry> entries(MapKind kind) {
    return entries.stream().filter(entry -> entry.traits().kind() == kind).toList();
  }

  /** The map of that kind and name, usable or not; empty if there is none. */
  public Optional<CatalogEntry> find(MapKind kind, String name) {
    return entries(kind).stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** One line for each provider that could not be loaded, or whose name was taken; mostly empty. */
  public List<String> problems() {
    return problems;
  }

  /**
   * Loads one long map without driving any: see the class comment.
   *
   * @return the provider's own instance; make maps with {@link LongLongMapAdapter#create(int)}
   * @throws IllegalArgumentException if there is no map of that name; the message lists the names
   */
  public static LongLongMapAdapter longMap(String name) {
    return pick(Providers.longMaps(contextLoader()), MapKind.LONG, name);
  }

  /**
   * Loads one object map without driving any: see the class comment.
   *
   * @return the provider's own instance; make maps with {@link ObjectMapAdapter#create(int)}
   * @throws IllegalArgumentException if there is no map of that name; the message lists the names
   */
  public static ObjectMapAdapter objectMap(String name) {
    return pick(Providers.objectMaps(contextLoader()), MapKind.OBJECT, name);
  }

  private static <A> A pick(Providers<A> providers, MapKind kind, String name) {
    for (Providers.Provider<A> provider : providers.found()) {
      if (provider.traits().name().equals(name)) {
        return provider.adapter();
      }
    }
    List<String> names =
        providers.found().stream().map(provider -> provider.traits().name()).sorted().toList();
    String problems = providers.problems().isEmpty() ? "" : "; not loaded: " + providers.problems();
    throw new IllegalArgumentException(
        "no " + kind.label() + " map is named '" + name + "'; there are " + names + problems);
  }
}
