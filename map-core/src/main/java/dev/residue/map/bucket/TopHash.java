package dev.residue.map.bucket;

/**
 * The state byte of a cell, and the eight state bytes of a bucket as one word: cell i is byte i,
 * cell 0 the lowest.
 */
final class TopHash {
  /** Empty, and every later cell of the chain is empty too. */
  static final int EMPTY_REST = 0;

  /** Empty; a later cell may be live. */
  static final int EMPTY_ONE = 1;

  /** Was live, copied to the lower half of the new array. */
  static final int EVACUATED_X = 2;

  /** Was live, copied to the upper half of the new array. */
  static final int EVACUATED_Y = 3;

  /** Was empty when its bucket was evacuated. */
  static final int EVACUATED_EMPTY = 4;

  /** States from here on are live: the top hash itself. */
  static final int LIVE = 5;

  static final int CELLS = 8;
  static final int LAST_CELL = CELLS - 1;

  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long NOT_ONE = 0xFEFEFEFEFEFEFEFEL;

  private TopHash() {}

  /** The top 8 bits of the hash, kept clear of the five reserved states. */
  static int of(long hash) {
    int top = (int) (hash >>> 56);
    return top < LIVE ? top + LIVE : top;
  }

  /** The byte eight times. */
  static long pattern(int top) {
    return top * LOW_BITS;
  }

  /**
   * The cells whose state may be the pattern's, as their highest bits. It finds every such cell,
   * and sometimes also the cell above one if it differs in the lowest bit only. That cell is live
   * or in an evacuated bucket, and its key is not the one looked for, so comparing keys settles it.
   */
  static long match(long word, long pattern) {
    long difference = word ^ pattern;
    return (difference - LOW_BITS) & ~difference & HIGH_BITS;
  }

  /**
   * The cells in state 0 or 1, as their highest bits; exact, since no even byte is a borrow away.
   */
  static long empties(long word) {
    long rest = word & NOT_ONE;
    return (rest - LOW_BITS) & ~rest & HIGH_BITS;
  }

  /** The cell of the lowest bit set by {@link #match} or {@link #empties}. */
  static int cell(long matches) {
    return Long.numberOfTrailingZeros(matches) >>> 3;
  }

  /**
   * {@code 2 c + 1} for the cell c of the lowest bit set, bit 8 c + 7: the value in a row of pairs.
   */
  static int pairEnd(long matches) {
    return Long.numberOfTrailingZeros(matches) >>> 2;
  }

  /** The word with the cell of the lowest bit set, whose state is the given top hash, emptyOne. */
  static long emptied(long word, long matches, int top) {
    return word ^ (long) (top ^ EMPTY_ONE) << (Long.numberOfTrailingZeros(matches) - 7);
  }

  /** Whether the chain ends in this bucket: the last cell is emptyRest if any cell is. */
  static boolean endsChain(long word) {
    return word >>> 56 == EMPTY_REST;
  }

  /**
   * The word with its trailing empty cells as emptyRest: right if nothing follows in the chain.
   * Without branches, because whether a delete leaves such cells is a coin toss to a predictor;
   * shifted twice by half, because Java takes a shift by 64 as one by 0.
   */
  static long endedAfterLive(long word) {
    int half = Long.numberOfLeadingZeros(word & NOT_ONE) >>> 3 << 2;
    return word & (-1L >>> half >>> half);
  }

  static int state(long word, int cell) {
    return (int) (word >>> (cell << 3)) & 0xFF;
  }

  static long with(long word, int cell, int state) {
    int shift = cell << 3;
    return (word & ~(0xFFL << shift)) | ((long) state << shift);
  }

  /** Whether the bucket is evacuated, told from the word of the regular bucket. */
  static boolean evacuated(long regularWord) {
    int first = (int) regularWord & 0xFF;
    return first >= EVACUATED_X && first <= EVACUATED_EMPTY;
  }
}
