package dev.residue.map;

/**
 * The key and value types of a Go map: what decides the layout of its slots.
 *
 * @param key type of the keys
 * @param value type of the values
 */
public record GoTypes(GoType key, GoType value) {
  /** {@code map[uint64]uint64}: what the long kind is. */
  public static final GoTypes UINT64_PAIRS = new GoTypes(GoType.UINT64, GoType.UINT64);

  /** {@code map[any]any}: what the object kind is. */
  public static final GoTypes INTERFACE_PAIRS = new GoTypes(GoType.INTERFACE, GoType.INTERFACE);

  /**
   * Whether the garbage collector has to look into the slots.
   *
   * @return true if a key slot or a value slot holds a pointer
   */
  public boolean slotPointers() {
    return key.slotPointers() || value.slotPointers();
  }

  /**
   * As Go writes it.
   *
   * @return {@code map[key]value}
   */
  @Override
  public String toString() {
    return "map[" + key.name() + "]" + value.name();
  }
}
