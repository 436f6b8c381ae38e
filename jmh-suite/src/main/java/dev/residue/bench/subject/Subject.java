package dev.residue.bench.subject;

import com.sun.management.ThreadMXBean;
import dev.residue.adapter.MapCatalog;
import dev.residue.bench.child.Failure;
import dev.residue.bench.meter.EntryParts;
import dev.residue.result.Kind;
import dev.residue.result.Status;
import java.lang.management.ManagementFactory;

/**
 * One map on its way through a lifecycle, addressed by the numbers of its keys.
 *
 * <p>Every call is checked: a put of a new key must find none, a remove must return the value put.
 * What the map's own calls allocate is told to the {@link Ledger}; keys and values are made
 * outside.
 */
public abstract class Subject {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  final long seed;
  public final Ledger ledger;

  Subject(long seed, Ledger ledger) {
    this.seed = seed;
    this.ledger = ledger;
  }

  /** Bytes this thread has allocated so far. */
  static long allocatedByThread() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /**
   * Makes the template of a kind, by the map's name.
   *
   * @param limit numbers from 0 below this may occur
   */
  public static Subject of(Kind kind, String map, long seed, long limit) {
    return kind == Kind.LONG
        ? new LongSubject(MapCatalog.longMap(map), seed, limit, new Ledger())
        : new ObjectSubject(MapCatalog.objectMap(map), seed, limit, new Ledger());
  }

  /**
   * Puts the numbers from 0 on.
   *
   * @throws HeapFull if there is not enough memory for all of them
   */
  public final void fill(int entries) {
    int done = 0;
    try {
      for (; done < entries; done++) {
        insert(done);
      }
    } catch (OutOfMemoryError e) {
      throw new HeapFull(done, e);
    }
  }

  /**
   * Replaces entries, one remove and one put at a time, without book-keeping between them.
   *
   * @param oldest first number to remove
   * @param next first number to put
   * @param count how many of each
   * @return wall time of the removes and puts, ns
   */
  public abstract long timedChurn(long oldest, long next, int count);

  /** Whether the map can be iterated with a predicate. */
  public abstract boolean iterates();

  /** Puts key and value of a number that is not in the map. */
  public abstract void insert(long number);

  /** Removes the key of a number that is in the map. */
  public abstract void remove(long number);

  /** Removes everything by the map's own call. */
  public final void clear() {
    long start = allocatedByThread();
    clearMap();
    ledger.charge(allocatedByThread() - start);
  }

  abstract void clearMap();

  /** Calls the map's own trim; false if it has none. */
  public final boolean trim() {
    long start = allocatedByThread();
    boolean trimmed = trimMap();
    ledger.charge(allocatedByThread() - start);
    return trimmed;
  }

  abstract boolean trimMap();

  /** Entries by the map's own account. */
  public abstract int size();

  /** The map itself. */
  public abstract Object map();

  /** Numbers of all keys in the order in which the map iterates. */
  public abstract long[] iterationOrder();

  /** A fresh, empty map of the same class, with a ledger of its own. */
  public abstract Subject fresh(int expectedSize);

  /** Tells this kind's keys and values from structure; keys are those numbered below a limit. */
  public abstract EntryParts parts();

  /** What the map returned was not what the work demands. */
  static WrongWork wrong(String call, long number, Object expected, Object got) {
    return new WrongWork(
        call + " of key number " + number + " returned " + got + " instead of " + expected);
  }

  /** Says that the heap was too small for the map. */
  public static final class HeapFull extends Failure.Told {
    private static final long serialVersionUID = 1L;

    /** Entries in the map. */
    private final int entries;

    /** At so many entries. */
    public HeapFull(int entries, OutOfMemoryError cause) {
      super(null, cause);
      this.entries = entries;
    }

    /** Made when it is asked for: where it is thrown there is no room for words. */
    @Override
    public String getMessage() {
      return Failure.outOfMemory(entries).reason();
    }

    @Override
    public Status status() {
      return Status.OUT_OF_MEMORY;
    }
  }

  /** Says that a map did other work than it was told to. */
  public static final class WrongWork extends Failure.Told {
    private static final long serialVersionUID = 1L;

    /** In words. */
    public WrongWork(String message) {
      super(message, null);
    }

    @Override
    public Status status() {
      return Status.VOID;
    }
  }
}
