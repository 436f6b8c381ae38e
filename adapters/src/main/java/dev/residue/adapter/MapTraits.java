package dev.residue.adapter;

import java.util.Objects;

/**
 * What is known of a map before it is measured: the facts of its card in the report.
 *
 * @param name the map's name in commands and results: lower case, digits and dashes, unique within
 *     a kind; the same map has the same name in both kinds (for example {@code fastutil})
 * @param title as a reader knows it, for example {@code fastutil Long2LongOpenHashMap}
 * @param kind what it maps
 * @param library Maven coordinates without version, {@code JDK}, or {@code Residue}
 * @param libraryClass a class of the library, from whose jar the version loaded is read
 * @param licence SPDX expression
 * @param boxed whether long keys and values are boxed
 * @param nullKeys whether null keys are allowed
 * @param sentinel a key or value that may not be stored, or needs a place of its own; "none"
 * @param deleteStrategy what a delete does to the slot: chaining, backward shift, tombstone, ...
 * @param shrinkRule when the map gives memory back by itself; "never" if it does not
 * @param trimCall the library's call that gives memory back; "none"
 * @param iteratorRemove whether {@code removeIf} works
 * @param wallClock whether behaviour depends on wall-clock time
 * @param threadSafe whether concurrent use is allowed
 * @param minJdk lowest feature version of the JDK the library supports
 */
public record MapTraits(
    String name,
    String title,
    MapKind kind,
    String library,
    Class<?> libraryClass,
    String licence,
    boolean boxed,
    boolean nullKeys,
    String sentinel,
    String deleteStrategy,
    String shrinkRule,
    String trimCall,
    boolean iteratorRemove,
    boolean wallClock,
    boolean threadSafe,
    int minJdk) {

  /** Checks the name's form, since it becomes file names and command-line words. */
  public MapTraits {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "map name '" + name + "': use lower-case letters, digits and single dashes");
    }
    Objects.requireNonNull(libraryClass, "libraryClass");
  }
}
