package dev.residue.report.text;

import dev.residue.result.ForkValue;

/** What the workloads ask, in the words of the report. */
public final class Guide {
  private Guide() {}

  public static String question(String workload) {
    return switch (workload) {
      case "sparse" -> "N deletes on a map of N entries; 5 % of the keys exist.";
      case "dense" -> "N deletes on a map of N entries; every key exists, in random order.";
      case "mixed" -> "N deletes on a map of N entries; a key exists with probability 0.7.";
      case "churn" -> "At constant size: remove one entry, insert a new one.";
      default -> "";
    };
  }

  /** Which number stands for a fork, as in "the median of its slices". */
  public static String value(ForkValue value) {
    return switch (value) {
      case MEDIAN -> "the median";
      case LOW -> "the tenth percentile";
      case MEAN -> "the mean";
    };
  }
}
