package dev.residue.map.bucket;

/** FNV-1a, 64 bits: the digest of the golden traces. */
final class Fnv {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long state = START;

  void add(int oneByte) {
    state = (state ^ (oneByte & 0xFF)) * PRIME;
  }

  /** Four bytes, the lowest first. */
  void addInt(int value) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      add(value >>> shift);
    }
  }

  /** Eight bytes, the lowest first. */
  void addLong(long value) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      add((int) (value >>> shift));
    }
  }

  @Override
  public String toString() {
    return "%016x".formatted(state);
  }
}
