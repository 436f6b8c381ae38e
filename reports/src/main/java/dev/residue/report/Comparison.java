package dev.residue.report;

/**
 * One map on one workload against the control.
 *
 * @param outcome the word's kind
 * @param words for the reader, for example {@code faster in all 3 rounds}
 * @param ratio time of the map divided by the control's, with its interval; below 1 is faster
 * @param interval what the interval is, in words
 */
record Comparison(Outcome outcome, String words, Spread ratio, String interval) {
  static Comparison missing(String words) {
    return new Comparison(Outcome.MISSING, words, Spread.NONE, "");
  }
}
