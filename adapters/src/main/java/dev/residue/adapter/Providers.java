package dev.residue.adapter;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * What {@link ServiceLoader} finds of one kind, and what it stumbles over.
 *
 * @param found one provider per name, in class path order
 * @param problems one line per provider left out
 * @param <A> the adapter interface
 */
record Providers<A>(List<Provider<A>> found, List<String> problems) {

  /** An adapter and the traits it gave, which are asked once. */
  record Provider<A>(A adapter, MapTraits traits) {}

  static Providers<LongLongMapAdapter> longMaps(ClassLoader loader) {
    return load(LongLongMapAdapter.class, loader, MapKind.LONG, LongLongMapAdapter::traits);
  }

  static Providers<ObjectMapAdapter> objectMaps(ClassLoader loader) {
    return load(ObjectMapAdapter.class, loader, MapKind.OBJECT, ObjectMapAdapter::traits);
  }

  private static <A> Providers<A> load(
      Class<A> service, ClassLoader loader, MapKind kind, Function<A, MapTraits> traitsOf) {
    Map<String, Provider<A>> byName = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (A adapter : instances(service, loader, problems)) {
      String provider = adapter.getClass().getName();
      try {
        MapTraits traits = traitsOf.apply(adapter);
        if (traits.kind() != kind) {
          throw new IllegalArgumentException(
              "says it is of kind " + traits.kind().label() + ", not " + kind.label());
        }
        Provider<A> first = byName.putIfAbsent(traits.name(), new Provider<>(adapter, traits));
        if (first != null) {
          problems.add(
              "map provider "
                  + provider
                  + " left out: the name '"
                  + traits.name()
                  + "' is taken by "
                  + first.adapter().getClass().getName());
        }
      } catch (RuntimeException | LinkageError e) {
        problems.add("map provider " + provider + " left out: " + Reasons.of(e));
      }
    }
    return new Providers<>(List.copyOf(byName.values()), List.copyOf(problems));
  }

  private static <A> List<A> instances(
      Class<A> service, ClassLoader loader, List<String> problems) {
    List<A> instances = new ArrayList<>();
    Iterator<A> providers = ServiceLoader.load(service, loader).iterator();
    String last = "";
    while (true) {
      try {
        if (!providers.hasNext()) {
          return instances;
        }
        instances.add(providers.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        String problem = "map provider left out: " + Reasons.of(e);
        // The loader goes on behind a broken provider, but cannot behind an unreadable class path:
        // there it would repeat the same error for ever.
        if (problem.equals(last)) {
          return instances;
        }
        problems.add(problem);
        last = problem;
      }
    }
  }
}
