package dev.residue.map.swiss;

/**
 * The 8 control bytes of a group as one {@code long}, byte i (from the low end) for slot i. A match
 * is a word with the top bit of byte i set for each slot i in the set.
 *
 * <p>Source of the encoding: Go's {@code internal/runtime/maps}, which took it from Abseil. The
 * byte of a full slot has its top bit clear and holds H2; of the two others only "empty" has bit 1
 * clear, which is what {@link #empty} looks at.
 */
final class ControlWord {
  static final int SLOTS = 8;

  static final int EMPTY_BYTE = 0x80;
  static final int DELETED_BYTE = 0xFE;

  /** A group without entries and without tombstones. */
  static final long ALL_EMPTY = 0x8080808080808080L;

  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long TOP_BITS = 0x8080808080808080L;
  private static final int H2_MASK = 0x7F;

  private ControlWord() {}

  static int h2(long hash) {
    return (int) hash & H2_MASK;
  }

  /** H2 in all 8 bytes, to be compared with {@link #matchH2}. */
  static long pattern(long hash) {
    return (hash & H2_MASK) * LOW_BITS;
  }

  /**
   * Slots whose byte equals the pattern's. May add a slot right above a true match (the borrow of
   * the subtraction), never anywhere else; callers compare keys, so it does no harm.
   */
  static long matchH2(long word, long pattern) {
    long x = word ^ pattern;
    return (x - LOW_BITS) & ~x & TOP_BITS;
  }

  static long empty(long word) {
    return word & ~(word << 6) & TOP_BITS;
  }

  static long emptyOrDeleted(long word) {
    return word & TOP_BITS;
  }

  static long full(long word) {
    return ~word & TOP_BITS;
  }

  /** The lowest slot of a match; 8 for the empty match. */
  static int first(long match) {
    return Long.numberOfTrailingZeros(match) >>> 3;
  }

  static long withoutFirst(long match) {
    return match & (match - 1);
  }

  /** The match without the slots below the given one, which is 0 to 7. */
  static long from(long match, int slot) {
    return match & (-1L << (slot << 3));
  }

  static int get(long word, int slot) {
    return (int) (word >>> (slot << 3)) & 0xFF;
  }

  static long with(long word, int slot, int controlByte) {
    int shift = slot << 3;
    return (word & ~(0xFFL << shift)) | ((long) controlByte << shift);
  }

  /** -1 for 0, else 0, without a branch. */
  static long allOnesIfZero(long match) {
    return ~(match | -match) >> 63;
  }

  /**
   * The word after the entry at a shift has left.
   *
   * @param unlessEmpty -1 to leave a tombstone, 0 to leave an empty slot
   */
  static long erased(long word, int shift, long unlessEmpty) {
    long left = EMPTY_BYTE | ((DELETED_BYTE ^ EMPTY_BYTE) & unlessEmpty);
    return (word & ~(0xFFL << shift)) | left << shift;
  }
}
