package dev.residue.report.board;

import dev.residue.report.text.Figures;
import dev.residue.result.Cell;
import dev.residue.result.Condition;
import dev.residue.result.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The cells that may be compared with each other: one kind at one size.
 *
 * @param board where the figures are
 * @param kind of maps
 * @param size nominal entries
 * @param condition of the caches
 * @param maps names, in the order planned
 * @param workloads names, in the order planned
 */
public record Section(
    Board board,
    Kind kind,
    int size,
    Condition condition,
    List<String> maps,
    List<String> workloads) {

  /** The workload of a map whose size stays. */
  public static final String CONSTANT = "churn";

  /** The workload of a map whose size falls. */
  public static final String FALLING = "dense";

  /**
   * Which workload speaks for a section: those that delete; a benchmark of misses comes last, since
   * 95 % of its deletes find nothing.
   */
  private static final List<String> SPEAKING = List.of(CONSTANT, FALLING, "mixed", "sparse");

  /**
   * A map in one of its kinds.
   *
   * @param kind of maps
   * @param map name
   */
  public record Name(Kind kind, String map) {}

  public CellFigures figures(String map, String workload) {
    return board.figures(cell(map, workload));
  }

  public Cell cell(String map, String workload) {
    return Cell.of(kind, map, workload, size).with(condition);
  }

  public Optional<Life> life(String map) {
    return board.life(kind, map, size);
  }

  /** How a map grows at the section's size, else at the size of the same map that is nearest. */
  public Optional<GrowthCurve> growth(String map) {
    return board.growth().stream()
        .filter(c -> c.series().kind() == kind && c.series().map().equals(map))
        .min(
            Comparator.comparingDouble(c -> Math.abs(Math.log((double) c.series().size() / size))));
  }

  public List<Life> lives() {
    return maps.stream().flatMap(m -> life(m).stream()).toList();
  }

  /**
   * Lives of a map as shipped, deletes in random order, at every size that stands for the
   * section's.
   */
  List<Life> octave(String map) {
    return board.results().run().plan().lifeSizes(size).stream()
        .flatMap(each -> board.life(kind, map, each).stream())
        .toList();
  }

  /** The workload that speaks for the section; empty if nothing was timed. */
  public Optional<String> speaking() {
    return SPEAKING.stream()
        .filter(workloads::contains)
        .findFirst()
        .or(() -> workloads.stream().findFirst());
  }

  /** The maps by what they hold after the mass delete. */
  public Leftovers leftovers() {
    return Leftovers.of(this);
  }

  /**
   * The other variants of a map: presized, trimmed. Of each the life with the same order of deletes
   * as the one shown.
   */
  public List<Life> tuned(String map) {
    return life(map).stream()
        .flatMap(
            shown ->
                board.lives(kind, map, size).stream()
                    .filter(l -> l.key().variant() != shown.key().variant())
                    .filter(l -> l.key().order() == shown.key().order())
                    .filter(l -> l.main().stream().noneMatch(Life::noSuchCall)))
        .toList();
  }

  /** The word for a cell without a number. */
  public String state(CellFigures figures) {
    boolean unsupported =
        board.map(kind, figures.cell().map()).map(m -> m.unsupported() != null).orElse(false);
    return unsupported && figures.forks().isEmpty() ? "unsupported" : figures.state();
  }

  public String title(String map) {
    return board.title(kind, map);
  }

  /** For headings: {@code long → long, 100k entries, cold}. */
  public String heading() {
    return kindTitle(kind) + ", " + Figures.size(size) + " entries" + behind(", ");
  }

  /** The condition behind a separator; nothing where the caches are as found. */
  private String behind(String separator) {
    return condition == Condition.AS_FOUND ? "" : separator + condition;
  }

  public static String kindTitle(Kind kind) {
    return kind + " → " + kind;
  }

  public String id() {
    Condition first = board.results().run().plan().time().conditions().get(0);
    return kind + "-" + size + (condition == first ? "" : "-" + condition);
  }
}
