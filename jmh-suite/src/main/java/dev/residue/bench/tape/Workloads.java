package dev.residue.bench.tape;

import java.util.List;

/** The workloads that have a name. */
public final class Workloads {
  /** N removals, 5 % of the keys exist: the drain of a window that mostly expired elsewhere. */
  public static final Workload SPARSE =
      new Workload("sparse", "N removals, 5 % of the keys exist", Operation.REMOVE, 0.05, 0, false);

  /** N removals, all keys exist, in random order: the map is empty afterwards. */
  public static final Workload DENSE =
      new Workload(
          "dense", "N removals, all keys exist, random order", Operation.REMOVE, 1, 0, false);

  /** N removals, each key exists with probability 0.7. */
  public static final Workload MIXED =
      new Workload(
          "mixed",
          "N removals, each key exists with probability 0.7",
          Operation.REMOVE,
          0.7,
          0,
          false);

  /**
   * N replacements: remove a random entry, insert a new key. The maps of a fork live through all
   * its slices, so that what replacing does to a map has time to show.
   */
  public static final Workload CHURN =
      new Workload(
          "churn",
          "N times: remove a random entry, insert a new key; constant size",
          Operation.REPLACE,
          1,
          0,
          true);

  /** N look-ups of absent keys in a map that was just drained by N dense removals. */
  public static final Workload MISS_AFTER_DENSE =
      new Workload(
          "miss-after-dense",
          "N look-ups of absent keys after all N entries were removed",
          Operation.GET,
          0,
          1,
          false);

  /** N look-ups of absent keys in a full map: the control of the one above. */
  public static final Workload MISS =
      new Workload("miss", "N look-ups of absent keys in the full map", Operation.GET, 0, 0, true);

  /** Look-ups of the survivors after 90 % of the entries were removed. */
  public static final Workload GET_AFTER_DELETE =
      new Workload(
          "get-after-delete",
          "N look-ups of surviving keys after 90 % were removed",
          Operation.GET,
          1,
          0.9,
          false);

  /** One iteration over the survivors after 90 % of the entries were removed. */
  public static final Workload ITERATE_AFTER_DELETE =
      new Workload(
          "iterate-after-delete",
          "iterate over what is left after 90 % were removed",
          Operation.ITERATE,
          1,
          0.9,
          false);

  /** All of them, in the order of lists and pages. */
  public static final List<Workload> ALL =
      List.of(
          SPARSE,
          DENSE,
          MIXED,
          CHURN,
          MISS_AFTER_DENSE,
          MISS,
          GET_AFTER_DELETE,
          ITERATE_AFTER_DELETE);

  private Workloads() {}

  /** Labels of all workloads, in order. */
  public static List<String> labels() {
    return ALL.stream().map(Workload::label).toList();
  }

  /**
   * Returns the workload of a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Workload of(String label) {
    return ALL.stream()
        .filter(workload -> workload.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("no workload '" + label + "'; there are " + labels()));
  }
}
