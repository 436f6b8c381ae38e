package dev.residue.map.swiss;

/**
 * The tables of {@code make(map, hint)}.
 *
 * @param tables how many, a power of two; 0: none, the first put makes a group
 * @param capacity slots of each, a power of two from 8 to 1024
 */
record TablePlan(long tables, int capacity) {
  private static final TablePlan NONE = new TablePlan(0, 0);

  /** Go refuses to reserve more than its 48-bit address space, counting a group per slot. */
  private static final long ADDRESS_SPACE = 1L << 48;

  static TablePlan forHint(long hint, long groupBytes) {
    if (hint <= ControlWord.SLOTS || hint > ADDRESS_SPACE) {
      return NONE;
    }
    long target = hint * ControlWord.SLOTS / 7;
    long tables = powerOfTwoFrom((target - 1) / SwissTables.MAX_CAPACITY + 1);
    if (tables > ADDRESS_SPACE / SwissTables.MAX_CAPACITY / groupBytes) {
      return NONE;
    }
    long capacity = powerOfTwoFrom(Math.max(target / tables, ControlWord.SLOTS));
    return new TablePlan(tables, (int) capacity);
  }

  private static long powerOfTwoFrom(long n) {
    return n == 1 ? 1 : Long.highestOneBit(n - 1) << 1;
  }
}
