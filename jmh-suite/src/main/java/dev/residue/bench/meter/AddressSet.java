package dev.residue.bench.meter;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bit per place an object can start at, by the bits of its compressed reference.
 *
 * <p>Works because the collectors in {@link #STOPPING} move objects only in collections that they
 * count: a walk during which the counts did not change saw every object at one place. If they
 * changed, {@link #valid} says so and the walk is repeated. The bits are only compared, never
 * turned back into a reference, so a collection in the middle of a walk costs a repetition, not the
 * JVM.
 *
 * <p>Against a table of references it needs no identity hash (which would be written into every
 * object's header) and touches memory in the order of the heap: 1/64 of the heap that is walked, at
 * most, plus the directory.
 */
final class AddressSet implements Visited {
  /** Collectors that move objects only while all threads stand still, by their management names. */
  private static final Set<String> STOPPING =
      Set.of(
          "Copy",
          "MarkSweepCompact",
          "PS Scavenge",
          "PS MarkSweep",
          "G1 Young Generation",
          "G1 Old Generation",
          "G1 Concurrent GC");

  /** Bits per page: 64 Ki places of 8 bytes, a page of 8 KiB for 512 KiB of heap. */
  private static final int PAGE_BITS = 16;

  private static final int PAGE_WORDS = 1 << (PAGE_BITS - 6);

  /** Size of an array header, rounded up; only for {@link #ownBytes}. */
  private static final int ARRAY_HEADER = 16;

  private final List<GarbageCollectorMXBean> collectors;
  private final int shift;
  private final long[] @Nullable [] pages;
  private long collections;
  private int pageCount;

  private AddressSet(List<GarbageCollectorMXBean> collectors, int shift) {
    this.collectors = collectors;
    this.shift = shift;
    this.pages = new long[1 << (Integer.SIZE - PAGE_BITS - shift)][];
  }

  /** Makes a set if this JVM's references and collector allow it; otherwise null. */
  static @Nullable AddressSet create(int referenceBytes) {
    List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    boolean stopping = collectors.stream().allMatch(c -> STOPPING.contains(c.getName()));
    if (referenceBytes != Integer.BYTES || !stopping) {
      return null;
    }
    return new AddressSet(collectors, addressShift());
  }

  /**
   * In a heap below 4 GiB a compressed reference is the address itself, whose last three bits are
   * always 0; elsewhere it counts places, and objects of differing sizes show every last bit.
   */
  private static int addressShift() {
    Object[] holder = new Object[1];
    long offset = Shapes.referenceArrayBase();
    int seen = 0;
    for (int i = 0; i < 1_000; i++) {
      holder[0] = new byte[i & 31];
      seen |= RawMemory.getInt(holder, offset);
    }
    return (seen & 7) == 0 ? 3 : 0;
  }

  @Override
  public boolean raw() {
    return true;
  }

  @Override
  public boolean addRaw(int reference) {
    if (shift != 0 && (reference & 7) != 0) {
      throw new IllegalStateException("a compressed reference that is no address: " + reference);
    }
    int place = reference >>> shift;
    int number = place >>> PAGE_BITS;
    long[] page = pages[number];
    if (page == null) {
      page = newPage(number);
    }
    int word = (place >>> 6) & (PAGE_WORDS - 1);
    long bit = 1L << place;
    long old = page[word];
    page[word] = old | bit;
    return (old & bit) == 0;
  }

  private long[] newPage(int number) {
    long[] page = new long[PAGE_WORDS];
    pages[number] = page;
    pageCount++;
    return page;
  }

  @Override
  public boolean add(Object object) {
    throw new UnsupportedOperationException("goes by raw references");
  }

  @Override
  public void clear() {
    for (long[] page : pages) {
      if (page != null) {
        Arrays.fill(page, 0);
      }
    }
    collections = count();
  }

  @Override
  public boolean valid() {
    return count() == collections;
  }

  private long count() {
    long sum = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      sum += collector.getCollectionCount();
    }
    return sum;
  }

  @Override
  public long ownBytes() {
    return ARRAY_HEADER
        + (long) Integer.BYTES * pages.length
        + (long) pageCount * (ARRAY_HEADER + PAGE_WORDS * Long.BYTES);
  }
}
