package dev.residue.bench.station;

import dev.residue.bench.plan.PlannedMap;
import dev.residue.result.Line;
import dev.residue.result.MapInfo;
import dev.residue.result.Pieces;
import dev.residue.result.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all stations of a run get: what is to be measured, where, and what there is already. */
public final class Run {
  private final Setting setting;
  private final List<Line> lines = new ArrayList<>();
  private final Pieces pieces = new Pieces();

  /**
   * What is to be measured, and where.
   *
   * @param plan of the run
   * @param maps of the plan, of all its kinds
   * @param infos the same as they stand in {@code run.json}
   * @param folder of the results
   * @param scratch private folder for logs and credentials, gone after the run
   * @param sliceLimit a slice, set-up included, that takes longer costs its fork
   * @param budget of the timed forks; null: as many rounds as the plan has
   */
  public record Setting(
      Plan plan,
      List<PlannedMap> maps,
      List<MapInfo> infos,
      Path folder,
      Path scratch,
      Duration sliceLimit,
      @Nullable Duration budget) {

    /** Copies the lists. */
    public Setting {
      maps = List.copyOf(maps);
      infos = List.copyOf(infos);
    }
  }

  /**
   * Begins with what an interrupted run of the same plan has left.
   *
   * @param before its lines, of all attempts, in the order written
   */
  public Run(Setting setting, List<? extends Line> before) {
    this.setting = setting;
    before.forEach(this::add);
  }

  /** What is to be measured, and where. */
  public Setting setting() {
    return setting;
  }

  /** The plan. */
  public Plan plan() {
    return setting.plan();
  }

  /** Maps of the plan that can run here. */
  public List<PlannedMap> usable() {
    return setting.maps().stream().filter(map -> map.unsupported() == null).toList();
  }

  /** Adds a line that has been measured. */
  public void add(Line line) {
    lines.add(line);
    pieces.add(line);
  }

  /** All lines of a record, of all attempts, in the order written. */
  public <L extends Line> List<L> lines(Class<L> of) {
    return lines.stream().filter(of::isInstance).map(of::cast).toList();
  }

  /** Number of the last attempt at a piece; 0 if there was none. */
  public int attempt(String piece) {
    return pieces.attempt(piece);
  }

  /** Whether a piece needs no measuring. */
  public boolean whole(Piece piece) {
    return attempt(piece.name()) >= piece.from() && pieces.isWhole(piece.name(), piece.keys());
  }
}
