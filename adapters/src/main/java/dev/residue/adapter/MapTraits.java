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
 * @param shrinks whether the map gives memory back by itself
 * @param shrinkRule the same for a reader, with the library's figures
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
    Shrinks shrinks,
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

  /**
   * Starts a description in which every fact is named; see {@link Builder} for what holds unless
   * said otherwise.
   */
  public static Builder of(String name, MapKind kind, Class<?> libraryClass) {
    return new Builder(name, kind, libraryClass);
  }

  /**
   * Collects the facts by name, because sixteen positional ones would get swapped.
   *
   * <p>Unless said otherwise: title is the class's name, library and licence are "unknown", nothing
   * is boxed, there are no null keys, no sentinel and no trim call, delete strategy and shrink rule
   * are "unknown", {@code removeIf} works, the wall clock does not matter, concurrent use is not
   * allowed, and any JDK from 17 on will do.
   */
  public static final class Builder {
    private final String name;
    private final MapKind kind;
    private final Class<?> libraryClass;
    private String title;
    private String library = "unknown";
    private String licence = "unknown";
    private boolean boxed;
    private boolean nullKeys;
    private String sentinel = "none";
    private String deleteStrategy = "unknown";
    private Shrinks shrinks = Shrinks.UNKNOWN;
    private String shrinkRule = "unknown";
    private String trimCall = "none";
    private boolean iteratorRemove = true;
    private boolean wallClock;
    private boolean threadSafe;
    private int minJdk = 17;

    private Builder(String name, MapKind kind, Class<?> libraryClass) {
      this.name = name;
      this.kind = kind;
      this.libraryClass = libraryClass;
      this.title = libraryClass.getSimpleName();
    }

    /** As a reader knows the map. */
    public Builder title(String text) {
      title = text;
      return this;
    }

    /** Maven coordinates without version, and the licence's SPDX expression. */
    public Builder library(String coordinates, String spdx) {
      library = coordinates;
      licence = spdx;
      return this;
    }

    /** Long keys or values are boxed. */
    public Builder boxed() {
      boxed = true;
      return this;
    }

    /** Null keys are allowed. */
    public Builder nullKeys() {
      nullKeys = true;
      return this;
    }

    /** A key or value that may not be stored or needs a place of its own. */
    public Builder sentinel(String text) {
      sentinel = text;
      return this;
    }

    /** What a delete does to the slot. */
    public Builder deletes(String strategy) {
      deleteStrategy = strategy;
      return this;
    }

    /** Whether the map gives memory back by itself, and by which rule. */
    public Builder shrinks(Shrinks when, String rule) {
      shrinks = when;
      shrinkRule = rule;
      return this;
    }

    /** The map never gives memory back by itself, not even when it is cleared. */
    public Builder neverShrinks() {
      return shrinks(Shrinks.NEVER, "never, not even in clear()");
    }

    /** The library's call that gives memory back. */
    public Builder trimCall(String text) {
      trimCall = text;
      return this;
    }

    /** {@code removeIf} throws {@link UnsupportedOperationException}. */
    public Builder noIteratorRemove() {
      iteratorRemove = false;
      return this;
    }

    /** Behaviour depends on wall-clock time. */
    public Builder wallClock() {
      wallClock = true;
      return this;
    }

    /** Concurrent use is allowed. */
    public Builder threadSafe() {
      threadSafe = true;
      return this;
    }

    /** Lowest feature version of the JDK. */
    public Builder minJdk(int feature) {
      minJdk = feature;
      return this;
    }

    /**
     * The finished description.
     *
     * @throws IllegalArgumentException if the name is malformed
     */
    public MapTraits build() {
      return new MapTraits(
          name,
          title,
          kind,
          library,
          libraryClass,
          licence,
          boxed,
          nullKeys,
          sentinel,
          deleteStrategy,
          shrinks,
          shrinkRule,
          trimCall,
          iteratorRemove,
          wallClock,
          threadSafe,
          minJdk);
    }
  }
}
