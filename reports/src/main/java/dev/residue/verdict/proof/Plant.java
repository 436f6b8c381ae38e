package dev.residue.verdict.proof;

import dev.residue.verdict.Row;
import dev.residue.verdict.Word;
import dev.residue.verdict.stat.ClopperPearson;
import dev.residue.verdict.stat.Interval;
import java.util.List;
import java.util.Locale;

/**
 * A row whose truth was planted: a map that does more work than it reports, or less.
 *
 * @param name for the table
 * @param planted true ratio of times, map over control
 * @param row what the suite found
 */
public record Plant(String name, double planted, Row row) {

  /** Refuses ratios that are none. */
  public Plant {
    if (!(planted > 0) || Double.isInfinite(planted)) {
      throw new IllegalArgumentException("planted ratio " + planted + "; give one above 0");
    }
  }

  /** Detected over planted ratio, minus 1: the relative error. NaN without pairs. */
  public double error() {
    return row.ratio() / planted - 1;
  }

  /** Whether the interval holds the planted ratio. */
  public boolean covered() {
    return row.interval().contains(planted);
  }

  /** Whether the word is the right one: of a plant of 1, that the maps are not told apart. */
  public boolean right() {
    boolean told = row.word().tells();
    return planted == 1 ? !told : row.word() == (planted < 1 ? Word.FASTER : Word.SLOWER);
  }

  /** One line of the table. */
  public String words(double delta) {
    return String.format(
        Locale.ROOT,
        "%s: planted %+.1f %%, found %+.1f %% (%+.1f..%+.1f), error %+.1f %%, %s; %s",
        name,
        100 * (planted - 1),
        row.percent(),
        100 * (row.interval().low() - 1),
        100 * (row.interval().high() - 1),
        100 * error(),
        covered() ? "covered" : "NOT covered",
        row.words(delta));
  }

  /** Share of plants whose interval covers, exact at 95 %. */
  public static Interval coverage(List<Plant> plants) {
    return ClopperPearson.of(
        Math.toIntExact(plants.stream().filter(Plant::covered).count()), plants.size(), .95);
  }
}
