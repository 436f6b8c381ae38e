package dev.residue.bench.tape;

import java.util.Arrays;
import java.util.List;

/** What is done to a map of N entries in a timed slice. */
public enum Workload {
  /** N removals, 5 % of the keys exist: the drain of a window that mostly expired elsewhere. */
  SPARSE("sparse", "N removals, 5 % of the keys exist", 0.05, 1),
  /** N removals, all keys exist, in random order: the map is empty afterwards. */
  DENSE("dense", "N removals, all keys exist, random order", 1.0, 1),
  /** N removals, each key exists with probability 0.7. */
  MIXED("mixed", "N removals, each key exists with probability 0.7", 0.7, 1),
  /**
   * N replacements: remove a random entry, insert a new key. The maps of a fork live through all
   * its slices, so that what replacing does to a map has time to show.
   */
  CHURN("churn", "N times: remove a random entry, insert a new key; constant size", 1.0, 2),
  /** N look-ups of absent keys in a map that was just drained by N dense removals. */
  MISS_AFTER_DENSE(
      "miss-after-dense", "N look-ups of absent keys after all N entries were removed", 0.0, 1),
  /** N look-ups of absent keys in a full map: the control of the one above. */
  MISS("miss", "N look-ups of absent keys in the full map", 0.0, 1),
  /** Look-ups of the survivors after 90 % of the entries were removed. */
  GET_AFTER_DELETE(
      "get-after-delete", "N look-ups of surviving keys after 90 % were removed", 1.0, 1),
  /** One iteration over the survivors after 90 % of the entries were removed. */
  ITERATE_AFTER_DELETE(
      "iterate-after-delete", "iterate over what is left after 90 % were removed", 1.0, 1);

  private final String label;
  private final String description;
  private final double present;
  private final int opsPerStep;

  Workload(String label, String description, double present, int opsPerStep) {
    this.label = label;
    this.description = description;
    this.present = present;
    this.opsPerStep = opsPerStep;
  }

  /** The word used on the command line, in result files and in reports. */
  public String label() {
    return label;
  }

  /** What the timed operations are, in words. */
  public String description() {
    return description;
  }

  /** Probability that the key of an operation exists. */
  double present() {
    return present;
  }

  /** Operations per step: 2 for a replacement, else 1. */
  public int opsPerStep() {
    return opsPerStep;
  }

  /** Whether the maps of a fork live on from slice to slice. */
  public boolean keepsMaps() {
    return this == CHURN || this == MISS;
  }

  /**
   * Whether the limit, a perfect hash, can do it: keys come in no new numbers, and each step names
   * one.
   */
  public boolean hasLimit() {
    return this != CHURN && this != ITERATE_AFTER_DELETE;
  }

  /** Fraction of the entries removed while a slice is set up, before the clock runs. */
  double removedBefore() {
    return switch (this) {
      case MISS_AFTER_DENSE -> 1.0;
      case GET_AFTER_DELETE, ITERATE_AFTER_DELETE -> 0.9;
      default -> 0.0;
    };
  }

  /** Labels of all workloads, in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Workload::label).toList();
  }

  /**
   * Returns the workload of a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Workload of(String label) {
    for (Workload workload : values()) {
      if (workload.label.equals(label)) {
        return workload;
      }
    }
    throw new IllegalArgumentException("no workload '" + label + "'; there are " + labels());
  }
}
