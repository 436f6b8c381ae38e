package dev.residue.report.board;

import dev.residue.result.Branch;
import dev.residue.result.DeleteOrder;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Kind;
import dev.residue.result.Phase;
import dev.residue.result.Status;
import dev.residue.result.Variant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The life of one map as measured: its points in order.
 *
 * @param key which life
 * @param points of all branches
 */
public record Life(Key key, List<FootprintPoint> points) {
  /**
   * What tells one life from another.
   *
   * @param kind of map
   * @param map name
   * @param size entries when full
   * @param variant how the map is made and treated
   * @param order of the deletes
   */
  public record Key(Kind kind, String map, int size, Variant variant, DeleteOrder order) {}

  public Life {
    points = points.stream().sorted(Comparator.comparingInt(p -> p.moment().index())).toList();
  }

  /** How the map was made and treated, for people. */
  public String variantWords() {
    return key.variant() == Variant.TRIMMED ? "trimmed after every phase" : key.variant().words();
  }

  /** The branches beside the main one, in order of their names. */
  public List<Branch> branches() {
    return points.stream()
        .map(FootprintPoint::branch)
        .filter(b -> b != Branch.MAIN)
        .distinct()
        .sorted()
        .toList();
  }

  /** The last point of a branch. */
  public Optional<FootprintPoint> endOf(Branch branch) {
    return points.stream().filter(p -> p.branch() == branch).reduce((earlier, later) -> later);
  }

  public List<FootprintPoint> main() {
    return points.stream().filter(p -> p.branch() == Branch.MAIN).toList();
  }

  public Optional<FootprintPoint> at(Phase phase) {
    return main().stream().filter(p -> p.phase() == phase).findFirst();
  }

  /** The last point after the map's own call for giving memory back. */
  public Optional<FootprintPoint> trimmed() {
    return points.stream().filter(p -> p.branch() == Branch.TRIM).reduce((earlier, later) -> later);
  }

  /** Whether the library has no call that gives memory back: nothing is missing then. */
  public static boolean noSuchCall(FootprintPoint point) {
    return point.status() == Status.UNSUPPORTED
        && (point.branch() == Branch.TRIM || point.variant() == Variant.TRIMMED);
  }

  public Optional<FootprintPoint> full() {
    return at(Phase.FULL);
  }

  public Optional<FootprintPoint> afterMassDelete() {
    return at(Phase.DELETE_90);
  }

  /** Footprint divided by the entries it once held; NaN unless measured. */
  public double perInitialEntry(FootprintPoint point) {
    return point.status() == Status.OK ? (double) point.bytes() / key.size() : Double.NaN;
  }

  public double perInitialEntry(Optional<FootprintPoint> point) {
    return point.map(this::perInitialEntry).orElse(Double.NaN);
  }

  /** Footprint divided by the entries that are left; NaN unless measured. */
  public static double perEntryLeft(Optional<FootprintPoint> point) {
    return point
        .filter(p -> ok(p) && p.live() > 0)
        .map(p -> (double) p.bytes() / p.live())
        .orElse(Double.NaN);
  }

  /** Bytes of the live keys and values alone, per live entry; NaN if unknown. */
  public static double liveBytes(FootprintPoint point) {
    if (point.kind() == Kind.LONG) {
      // A long key and a long value: 8 bytes each, whatever the map wraps them in.
      return 16;
    }
    return point.live() == 0 || point.held().keyBytes() < 0 || point.held().valueBytes() < 0
        ? Double.NaN
        : (double) (point.held().keyBytes() + point.held().valueBytes()) / point.live();
  }

  /** Bytes still held per deleted entry after the mass delete; NaN unless measured. */
  public double residue() {
    return afterMassDelete().map(FootprintPoint::residue).orElse(Double.NaN);
  }

  private static boolean ok(FootprintPoint point) {
    return point.status() == Status.OK;
  }
}
