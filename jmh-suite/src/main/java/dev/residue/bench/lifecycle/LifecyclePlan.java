package dev.residue.bench.lifecycle;

import dev.residue.bench.subject.SizedMap;
import java.time.Duration;
import java.util.List;

/**
 * Which maps live which lives.
 *
 * @param cells what is measured, each in a JVM of its own
 * @param variants ways to set up and treat a map; each is a life of its own in every cell
 * @param orders in which entries are deleted; each is a life of its own in every cell
 * @param depth how many points a life has
 * @param seed of keys and random orders
 * @param heapBytes maximum heap of each JVM, bytes
 * @param timeLimit of each JVM
 * @param flags more JVM flags, for example the collector; the serial one if none is named
 */
public record LifecyclePlan(
    List<SizedMap> cells,
    List<Variant> variants,
    List<DeleteOrder> orders,
    Depth depth,
    long seed,
    long heapBytes,
    Duration timeLimit,
    List<String> flags) {

  /** Copies the lists. */
  public LifecyclePlan {
    cells = List.copyOf(cells);
    variants = List.copyOf(variants);
    orders = List.copyOf(orders);
    flags = List.copyOf(flags);
  }

  /** How a map is made and treated. */
  public enum Variant {
    /** By the library's default constructor, and left alone. */
    AS_SHIPPED("as-shipped"),
    /** Made for its full size, and left alone. */
    PRESIZED("presized"),
    /** As shipped, with the library's own trim called at the end of every phase. */
    TRIMMED("trimmed");

    private final String label;

    Variant(String label) {
      this.label = label;
    }

    /** The word in result files. */
    public String label() {
      return label;
    }
  }

  /** Which entries go first. */
  public enum DeleteOrder {
    /** Shuffled by the plan's seed. */
    RANDOM("random"),
    /** First in, first out. */
    OLDEST("oldest"),
    /** Last in, first out. */
    NEWEST("newest"),
    /** As the full map iterates. */
    ITERATION("iteration");

    private final String label;

    DeleteOrder(String label) {
      this.label = label;
    }

    /** The word in result files. */
    public String label() {
      return label;
    }
  }

  /** How many points a life has. */
  public enum Depth {
    /**
     * Empty, full, delete 50, 90 and 100 %, refill, churn 4 x; trim after delete 90 %. The second
     * figure is taken where the map is full, after delete 90 % and after trim.
     */
    LEAN,
    /**
     * As {@link #LEAN}, with delete 99 %, insert one after delete 100 %, churn 1, 4 and 16 x,
     * clear, and a rebuild into a new map after delete 90 %. The second figure is taken at every
     * point that is large enough.
     */
    FULL
  }
}
