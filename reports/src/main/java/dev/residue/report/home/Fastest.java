package dev.residue.report.home;

import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Comparison;
import dev.residue.report.board.Outcome;
import dev.residue.report.board.Section;
import dev.residue.report.text.Figures;
import java.util.Comparator;
import java.util.List;

/**
 * Who is proved to be faster than the control on one workload, from verdicts alone.
 *
 * @param section where
 * @param workload name
 * @param best the fastest of those that are proved, and all proved ones whose interval overlaps its
 *     own; lowest ratio first; empty if none is proved
 * @param other proved to be faster too, but less
 * @param rest of the maps with a number, the control left out, by ratio
 */
record Fastest(
    Section section,
    String workload,
    List<CellFigures> best,
    List<CellFigures> other,
    List<CellFigures> rest) {

  static Fastest of(Section section, String workload) {
    List<CellFigures> ranked =
        section.maps().stream()
            .map(map -> section.figures(map, workload))
            .filter(CellFigures::ok)
            .filter(f -> f.comparison().outcome() != Outcome.CONTROL)
            .sorted(Comparator.comparingDouble(f -> f.comparison().ratio().middle()))
            .toList();
    List<CellFigures> proved = ranked.stream().filter(Fastest::proved).toList();
    List<CellFigures> best =
        proved.stream().filter(f -> f.comparison().tiedWith(proved.get(0).comparison())).toList();
    return new Fastest(
        section,
        workload,
        best,
        proved.stream().filter(f -> !best.contains(f)).toList(),
        ranked.stream().filter(f -> !proved.contains(f)).toList());
  }

  /** Whether the map is faster, and its interval says so too. */
  private static boolean proved(CellFigures figures) {
    Comparison comparison = figures.comparison();
    return comparison.outcome() == Outcome.FASTER
        && comparison.bounded()
        && comparison.ratio().high() < 1;
  }

  /** Those with a verdict of the given kind, by name. */
  List<CellFigures> with(Outcome outcome) {
    return rest.stream().filter(f -> f.comparison().outcome() == outcome).toList();
  }

  /** Maps without a number, with the reason in a word. */
  List<String> missing() {
    return section.maps().stream()
        .map(map -> section.figures(map, workload))
        .filter(f -> !f.ok())
        .map(f -> f.cell().map() + " (" + section.state(f) + ")")
        .toList();
  }

  /** Whether there is anything to say. */
  boolean known() {
    return !best.isEmpty() || !rest.isEmpty();
  }

  /** The best with their ratios, or that nothing is proved. */
  String lead() {
    return best.isEmpty()
        ? "Nothing is proved to pay: no map is proved faster than " + section.board().control()
        : timed(best);
  }

  /** Maps with their ratios, three of many. */
  static String timed(List<CellFigures> maps) {
    List<String> named = maps.stream().limit(maps.size() <= 4 ? 4 : 3).map(Fastest::timed).toList();
    return maps.size() <= 4
        ? Figures.list(named)
        : String.join(", ", named) + " and " + (maps.size() - 3) + " more";
  }

  private static String timed(CellFigures figures) {
    return figures.cell().map() + " " + Figures.ratio(figures.comparison().ratio().middle());
  }

  /** Names, all of them. */
  static String names(List<CellFigures> maps) {
    return String.join(", ", maps.stream().map(f -> f.cell().map()).toList());
  }
}
