package dev.residue.report.profile;

import java.util.List;

/**
 * A drawn flame graph.
 *
 * @param svg the document; empty if the profile holds no stack
 * @param total sum of all stacks
 * @param drawn frames in the picture
 * @param dropped frames too narrow to be drawn
 * @param unreadable lines of the file that are no stack
 * @param narrowest share of the total below which frames were dropped
 * @param hottest frames in which most samples ended, most first
 */
public record FlamePicture(
    String svg,
    long total,
    int drawn,
    int dropped,
    int unreadable,
    double narrowest,
    List<Hot> hottest) {

  /** Copies the list. */
  public FlamePicture {
    hottest = List.copyOf(hottest);
  }

  /**
   * A frame in which samples ended.
   *
   * @param frame its name
   * @param share of the total that ended in it, 0 to 1
   */
  public record Hot(String frame, double share) {}
}
