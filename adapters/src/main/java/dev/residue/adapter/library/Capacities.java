package dev.residue.adapter.library;

/** Turns a number of entries into the capacity that those constructors want which take one. */
final class Capacities {
  private Capacities() {}

  /** {@link java.util.HashMap}: its documented default load factor is 0.75. */
  static int forEntries(int entries) {
    return forEntries(entries, 0.75);
  }

  /** Slots so that {@code entries} fit without growing at the given load factor. */
  static int forEntries(int entries, double loadFactor) {
    return (int) Math.ceil(entries / loadFactor);
  }
}
