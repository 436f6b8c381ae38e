package dev.residue.bench.station;

import dev.residue.result.Line;
import dev.residue.result.Plan;
import java.util.List;

/**
 * Something that a run measures.
 *
 * <p>Stations know nothing of each other: what they share lies below them, and what one has
 * measured reaches another by no way but the files.
 */
public interface Station {
  /** One word for the option, the setting in the plan, the page and its heading. */
  String name();

  /** Whether a plan wants it. */
  boolean asked(Plan plan);

  /** What it will measure, for the plan that is shown first; only called if asked. */
  String announcement(Run run);

  /**
   * What all its pieces are estimated to take, s: an upper bound where pieces come as needed.
   *
   * <p>The figures behind the estimates only feed the time shown, which corrects itself by the
   * pieces that the run has measured.
   */
  double seconds(Run run);

  /**
   * Its pieces, one at a time: which comes next may hang on what the ones before have shown.
   *
   * @param run gets the lines of each piece before the next is asked for
   */
  Agenda pieces(Run run);

  /**
   * What a piece has shown, for the console, one line each.
   *
   * @param lines as they were measured
   */
  List<String> words(List<Line> lines);
}
