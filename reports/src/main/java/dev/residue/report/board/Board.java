package dev.residue.report.board;

import dev.residue.report.draw.Stroke;
import dev.residue.report.text.Figures;
import dev.residue.result.Cell;
import dev.residue.result.Condition;
import dev.residue.result.DeleteOrder;
import dev.residue.result.FootprintPoint;
import dev.residue.result.GrowthSeries;
import dev.residue.result.Kind;
import dev.residue.result.LatencyResult;
import dev.residue.result.MapInfo;
import dev.residue.result.ProcessMemory;
import dev.residue.result.ProfileResult;
import dev.residue.result.Results;
import dev.residue.result.SchemaException;
import dev.residue.result.Variant;
import dev.residue.verdict.Duels;
import dev.residue.verdict.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All figures of a run, computed once and shared by every page. */
public final class Board {
  private final Results results;
  private final Judgement judgement;
  private final Map<Cell, CellFigures> cells;
  private final Map<Life.Key, Life> lives = new LinkedHashMap<>();
  private final Map<Section.Name, MapInfo> maps = new LinkedHashMap<>();
  private final Map<Cell, ProfileResult> profiles = new LinkedHashMap<>();
  private final List<GrowthCurve> growth;
  private final Limits limits;
  private final @Nullable String against;
  private @Nullable Duels duels;

  public Board(Results results) throws SchemaException {
    this(results, null);
  }

  /**
   * Computes them.
   *
   * @param against another map to compare with than the control and the best; null: none
   */
  public Board(Results results, @Nullable String against) throws SchemaException {
    this.results = results;
    this.against = against;
    Comparisons comparisons = new Comparisons(results);
    this.judgement = comparisons.judgement();
    this.cells = comparisons.cells();
    results.run().maps().forEach(map -> maps.put(new Section.Name(map.kind(), map.name()), map));
    Map<Life.Key, List<FootprintPoint>> points = new LinkedHashMap<>();
    for (FootprintPoint point : results.all(FootprintPoint.class)) {
      points.computeIfAbsent(key(point), k -> new ArrayList<>()).add(point);
    }
    points.forEach((key, list) -> lives.put(key, new Life(key, list)));
    results.all(ProfileResult.class).forEach(profile -> profiles.put(profile.cell(), profile));
    this.limits = new Limits(results.forks(), results.run().plan().time());
    boolean times = GrowthCurve.judgesTime(judgement.grade());
    this.growth =
        results.all(GrowthSeries.class).stream().map(g -> GrowthCurve.of(g, times)).toList();
  }

  private static Life.Key key(FootprintPoint point) {
    return new Life.Key(point.kind(), point.map(), point.size(), point.variant(), point.order());
  }

  public Results results() {
    return results;
  }

  public Map<Cell, CellFigures> cells() {
    return cells;
  }

  public Map<Life.Key, Life> lives() {
    return lives;
  }

  public Map<Cell, ProfileResult> profiles() {
    return profiles;
  }

  /** What was watched at constant size, in file order. */
  public List<GrowthCurve> growth() {
    return growth;
  }

  public Limits limits() {
    return limits;
  }

  public Judgement judgement() {
    return judgement;
  }

  /** Every map against every other; judged when it is first asked for. */
  public Duels duels() {
    Duels known = duels;
    if (known == null) {
      known = new Duels(results);
      duels = known;
    }
    return known;
  }

  /** The map that was asked for as a further yardstick; null if none was. */
  public @Nullable String against() {
    return against;
  }

  public String control() {
    return results.run().plan().control();
  }

  /** Name of the control as a reader knows it. */
  public String controlTitle(Kind kind) {
    return title(kind, control());
  }

  public Optional<MapInfo> map(Kind kind, String name) {
    return Optional.ofNullable(maps.get(new Section.Name(kind, name)));
  }

  public String title(Kind kind, String name) {
    return map(kind, name).map(MapInfo::title).orElse(name);
  }

  /** A cell as a reader knows it: map, workload and size. */
  public String title(Cell cell) {
    return title(cell.kind(), cell.map())
        + ", "
        + cell.workload()
        + ", "
        + Figures.size(cell.size())
        + (cell.condition() == Condition.AS_FOUND ? "" : ", " + cell.condition());
  }

  /** How a map is drawn, the same in every chart of the report. */
  public Stroke series(Kind kind, String map) {
    List<String> planned = results.run().plan().maps();
    int index = planned.indexOf(map);
    if (index >= 0) {
      return new Stroke(index);
    }
    List<Section.Name> all = names();
    return new Stroke(planned.size() + Math.max(0, all.indexOf(new Section.Name(kind, map))));
  }

  /** The tables of the run: one per kind, size and condition, in the order measured. */
  public List<Section> sections() {
    Map<SizedKind, Set<Condition>> sections = new TreeMap<>(SizedKind.ORDER);
    cells
        .keySet()
        .forEach(
            cell ->
                sections
                    .computeIfAbsent(
                        new SizedKind(cell.kind(), cell.size()), place -> new LinkedHashSet<>())
                    .add(cell.condition()));
    // A size at which maps live but nothing is timed has a table all the same.
    lives.keySet().stream()
        .filter(key -> !results.run().plan().standsForAnother(key.size()))
        .forEach(
            key ->
                sections.computeIfAbsent(
                    new SizedKind(key.kind(), key.size()),
                    place -> Set.of(results.run().plan().time().conditions().get(0))));
    List<Section> tables = new ArrayList<>();
    sections.forEach(
        (place, conditions) ->
            conditions.forEach(
                condition -> tables.add(section(place.kind(), place.size(), condition))));
    return List.copyOf(tables);
  }

  private Section section(Kind kind, int size, Condition condition) {
    Map<String, Boolean> names = new LinkedHashMap<>();
    Map<String, Boolean> workloads = new LinkedHashMap<>();
    cells
        .keySet()
        .forEach(
            cell -> {
              if (cell.kind() == kind && cell.size() == size && cell.condition() == condition) {
                names.put(cell.map(), true);
                workloads.put(cell.workload(), true);
              }
            });
    lives
        .keySet()
        .forEach(
            key -> {
              if (key.kind() == kind && key.size() == size) {
                names.put(key.map(), true);
              }
            });
    return new Section(
        this, kind, size, condition, List.copyOf(names.keySet()), List.copyOf(workloads.keySet()));
  }

  CellFigures figures(Cell cell) {
    CellFigures found = cells.get(cell);
    return found != null
        ? found
        : new CellFigures(
            cell,
            List.of(),
            Comparison.missing("no data"),
            results.run().plan().time().value(cell.workload()));
  }

  /** The life shown in tables: as shipped if there is one, deletes in random order. */
  Optional<Life> life(Kind kind, String map, int size) {
    return lives(kind, map, size).stream()
        .min(
            Comparator.comparing((Life l) -> l.key().variant() != Variant.AS_SHIPPED)
                .thenComparing(l -> l.key().order() != DeleteOrder.RANDOM));
  }

  /** Lives of one map at one size, in the order measured. */
  public List<Life> lives(Kind kind, String map, int size) {
    return lives.values().stream()
        .filter(l -> l.key().kind() == kind && l.key().map().equals(map))
        .filter(l -> l.key().size() == size)
        .toList();
  }

  /** Every map of a run, or of its results, once per kind. */
  public List<Section.Name> names() {
    TreeSet<Section.Name> names =
        new TreeSet<>(Comparator.comparing(Section.Name::kind).thenComparing(Section.Name::map));
    cells.keySet().forEach(c -> names.add(new Section.Name(c.kind(), c.map())));
    lives.keySet().forEach(k -> names.add(new Section.Name(k.kind(), k.map())));
    results.all(ProcessMemory.class).forEach(p -> names.add(new Section.Name(p.kind(), p.map())));
    results.all(GrowthSeries.class).forEach(g -> names.add(new Section.Name(g.kind(), g.map())));
    results.all(LatencyResult.class).forEach(l -> names.add(new Section.Name(l.kind(), l.map())));
    return List.copyOf(names);
  }
}
