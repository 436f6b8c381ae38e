package dev.residue.bench.lifecycle;

import dev.residue.bench.subject.SizedMap;
import dev.residue.result.Branch;
import dev.residue.result.DeleteOrder;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Phase;
import dev.residue.result.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Which lives a map lives, in a JVM of its own.
 *
 * @param cell map and size
 * @param variants ways to set up and treat a map; each is a life of its own
 * @param orders in which entries are deleted; each is a life of its own
 * @param depth how many points a life has
 * @param seed of keys and random orders
 * @param heapBytes maximum heap, bytes
 * @param timeLimit of the JVM
 * @param flags more JVM flags, for example the collector; the serial one if none is named
 */
public record LifecyclePlan(
    SizedMap cell,
    List<Variant> variants,
    List<DeleteOrder> orders,
    Depth depth,
    long seed,
    long heapBytes,
    Duration timeLimit,
    List<String> flags) {

  private static final List<Phase> LEAN_MAIN =
      List.of(
          Phase.EMPTY,
          Phase.FULL,
          Phase.DELETE_50,
          Phase.DELETE_90,
          Phase.DELETE_100,
          Phase.REFILL,
          Phase.CHURN_4);

  private static final List<Phase> BRIEF_MAIN = List.of(Phase.EMPTY, Phase.FULL, Phase.DELETE_90);

  private static final List<Phase> FULL_MAIN =
      List.of(
          Phase.EMPTY,
          Phase.FULL,
          Phase.DELETE_50,
          Phase.DELETE_90,
          Phase.DELETE_99,
          Phase.DELETE_100,
          Phase.INSERT_ONE,
          Phase.REFILL,
          Phase.CHURN_1,
          Phase.CHURN_4,
          Phase.CHURN_16,
          Phase.CLEAR);

  /** Copies the lists. */
  public LifecyclePlan {
    variants = List.copyOf(variants);
    orders = List.copyOf(orders);
    flags = List.copyOf(flags);
  }

  /** Keys of the lines that the lives make. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (Variant variant : variants) {
      for (DeleteOrder order : orders) {
        for (Branch branch : depth.branches(variant)) {
          for (Phase phase : depth.phases(branch)) {
            keys.add(FootprintPoint.key(variant, order, branch, phase));
          }
        }
      }
    }
    return keys;
  }

  /** How many points a life has. */
  public enum Depth {
    /** Empty, full, delete 90 %, and a trim after it: what a map holds when its size has fallen. */
    BRIEF(0),
    /**
     * Empty, full, delete 50, 90 and 100 %, refill, churn 4 x; trim after delete 90 %. The second
     * figure is taken where the map is full, after delete 90 % and after trim.
     */
    LEAN(4),
    /**
     * As {@link #LEAN}, with delete 99 %, insert one after delete 100 %, churn 1, 4 and 16 x,
     * clear, and a rebuild into a new map after delete 90 %. The second figure is taken at every
     * point that is large enough.
     */
    FULL(16);

    private final int populations;

    Depth(int populations) {
      this.populations = populations;
    }

    /** Populations that are replaced by churn in a life. */
    int populations() {
      return populations;
    }

    /** Branches of a life, in order; a map that is trimmed all the time needs none for that. */
    List<Branch> branches(Variant variant) {
      List<Branch> branches = new ArrayList<>(List.of(Branch.MAIN));
      if (variant != Variant.TRIMMED) {
        branches.add(Branch.TRIM);
      }
      if (this == FULL) {
        branches.add(Branch.REBUILD);
      }
      return branches;
    }

    private List<Phase> main() {
      return switch (this) {
        case BRIEF -> BRIEF_MAIN;
        case LEAN -> LEAN_MAIN;
        case FULL -> FULL_MAIN;
      };
    }

    /** Phases of a branch that end with a point, in order. */
    List<Phase> phases(Branch branch) {
      return switch (branch) {
        case MAIN -> main();
        case TRIM -> List.of(Phase.TRIM);
        case REBUILD -> List.of(Phase.REBUILD);
      };
    }
  }
}
