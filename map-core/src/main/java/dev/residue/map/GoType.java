package dev.residue.map;

/**
 * A Go type as the layout of a map sees it, on a 64-bit machine.
 *
 * @param name as Go writes it
 * @param bytes size, 0 or more
 * @param alignment 1, 2, 4 or 8
 * @param pointers whether a value of this type holds a pointer
 */
public record GoType(String name, int bytes, int alignment, boolean pointers) {
  public static final GoType UINT8 = new GoType("uint8", 1, 1, false);
  public static final GoType INT8 = new GoType("int8", 1, 1, false);
  public static final GoType BOOL = new GoType("bool", 1, 1, false);
  public static final GoType UINT32 = new GoType("uint32", 4, 4, false);
  public static final GoType INT = new GoType("int", 8, 8, false);
  public static final GoType INT64 = new GoType("int64", 8, 8, false);
  public static final GoType UINT64 = new GoType("uint64", 8, 8, false);
  public static final GoType FLOAT64 = new GoType("float64", 8, 8, false);
  public static final GoType STRING = new GoType("string", 16, 8, true);
  public static final GoType INTERFACE = new GoType("any", 16, 8, true);
  public static final GoType EMPTY_STRUCT = new GoType("struct{}", 0, 1, false);

  /**
   * Keys and values above this size are stored as a pointer to a block of their own, both designs.
   */
  public static final int INLINE_LIMIT = 128;

  private static final int POINTER_BYTES = 8;

  /** Checks sizes and alignment. */
  public GoType {
    if (bytes < 0) {
      throw new IllegalArgumentException(name + ": a size of " + bytes + " bytes; 0 or more");
    }
    if (alignment != 1 && alignment != 2 && alignment != 4 && alignment != 8) {
      throw new IllegalArgumentException(name + ": alignment " + alignment + "; 1, 2, 4 or 8");
    }
    if (bytes % alignment != 0) {
      throw new IllegalArgumentException(
          name + ": " + bytes + " bytes are no multiple of the alignment " + alignment);
    }
  }

  /**
   * An array of bytes, {@code [n]byte}.
   *
   * @param length number of bytes
   * @return the type
   */
  public static GoType byteArray(int length) {
    return new GoType("[" + length + "]byte", length, 1, false);
  }

  /**
   * Whether a map stores values of this type behind a pointer.
   *
   * @return true above {@link #INLINE_LIMIT}
   */
  public boolean indirect() {
    return bytes > INLINE_LIMIT;
  }

  /**
   * Bytes of this type in a slot.
   *
   * @return its size, or that of a pointer
   */
  public int slotBytes() {
    return indirect() ? POINTER_BYTES : bytes;
  }

  /**
   * Alignment of this type in a slot.
   *
   * @return its own, or that of a pointer
   */
  public int slotAlignment() {
    return indirect() ? POINTER_BYTES : alignment;
  }

  /**
   * Whether the garbage collector has to look into a slot of this type.
   *
   * @return true if the slot holds a pointer
   */
  public boolean slotPointers() {
    return indirect() || pointers;
  }
}
