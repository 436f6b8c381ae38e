package dev.residue.bench.meter;

import org.jspecify.annotations.Nullable;

/**
 * References in open addressing by identity hash: for collectors that move objects at any time.
 *
 * <p>Split into segments that grow by a quarter each on its own, so that the table stays between
 * {@value #MIN_LOAD_PERCENT} and {@value #MAX_LOAD_PERCENT} percent full and no growth holds an old
 * and a new copy of everything: at most 12.5 bytes per object with references of eight bytes.
 */
final class IdentitySet implements Visited {
  private static final int SEGMENT_BITS = 8;
  private static final int MIN_LOAD_PERCENT = 64;
  private static final int MAX_LOAD_PERCENT = 80;
  private static final int INITIAL = 16;

  /** Odd multiplier that spreads hash codes, which HotSpot makes of 31 bits or fewer (2^32/phi). */
  private static final int SPREAD = 0x9E3779B9;

  private final int referenceBytes;
  private final @Nullable Object[][] segments = new Object[1 << SEGMENT_BITS][];
  private final int[] sizes = new int[1 << SEGMENT_BITS];

  IdentitySet(int referenceBytes) {
    this.referenceBytes = referenceBytes;
    clear();
  }

  @Override
  public boolean raw() {
    return false;
  }

  @Override
  public boolean addRaw(int reference) {
    throw new UnsupportedOperationException("goes by objects");
  }

  @Override
  public boolean add(Object object) {
    int hash = System.identityHashCode(object) * SPREAD;
    int number = hash >>> (Integer.SIZE - SEGMENT_BITS);
    @Nullable Object[] segment = segments[number];
    int place = slot(segment, hash);
    for (Object other = segment[place]; other != null; other = segment[place]) {
      if (other == object) {
        return false;
      }
      place = place + 1 == segment.length ? 0 : place + 1;
    }
    segment[place] = object;
    sizes[number]++;
    if ((long) sizes[number] * 100 > (long) segment.length * MAX_LOAD_PERCENT) {
      segments[number] = grown(segment);
    }
    return true;
  }

  /** Home of a hash: its bits below the segment number, scaled to the length. */
  private static int slot(@Nullable Object[] segment, int hash) {
    long low = (hash << SEGMENT_BITS) & 0xFFFFFFFFL;
    return (int) ((low * segment.length) >>> Integer.SIZE);
  }

  private static @Nullable Object[] grown(@Nullable Object[] old) {
    int length = (int) ((long) old.length * MAX_LOAD_PERCENT / MIN_LOAD_PERCENT) + 1;
    @Nullable Object[] next = new Object[length];
    for (Object object : old) {
      if (object != null) {
        int place = slot(next, System.identityHashCode(object) * SPREAD);
        while (next[place] != null) {
          place = place + 1 == length ? 0 : place + 1;
        }
        next[place] = object;
      }
    }
    return next;
  }

  @Override
  public void clear() {
    for (int i = 0; i < segments.length; i++) {
      segments[i] = new Object[INITIAL];
      sizes[i] = 0;
    }
  }

  @Override
  public boolean valid() {
    return true;
  }

  @Override
  public long ownBytes() {
    long references = segments.length;
    for (Object[] segment : segments) {
      references += segment.length;
    }
    return references * referenceBytes + (long) sizes.length * (Integer.BYTES + 16);
  }
}
