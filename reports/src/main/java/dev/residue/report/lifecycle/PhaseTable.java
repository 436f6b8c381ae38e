package dev.residue.report.lifecycle;

import dev.residue.report.board.Life;
import dev.residue.report.board.Order;
import dev.residue.report.board.Section;
import dev.residue.report.draw.DataTable;
import dev.residue.report.text.Figures;
import dev.residue.result.Branch;
import dev.residue.result.DeleteOrder;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Phase;
import dev.residue.result.Status;
import dev.residue.result.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * One figure of every map over the phases of its life; as shipped, presized and trimmed are rows of
 * their own.
 */
public final class PhaseTable {
  private final Section section;
  private final List<Life> lives;

  public PhaseTable(Section section) {
    this.section = section;
    List<Life> rows = new ArrayList<>();
    section.lives().stream()
        .sorted(Order.unknownLast(Life::residue))
        .forEach(
            life -> {
              rows.add(life);
              rows.addAll(section.tuned(life.key().map()));
            });
    this.lives = rows;
  }

  public DataTable residue() {
    return table(
        "Residue: bytes still held per deleted entry, against a fresh map with the same entries",
        FootprintPoint::residue);
  }

  DataTable peak() {
    return table(
        "Peak: highest footprint during the phase that led to the point, in bytes per initial"
            + " entry",
        point ->
            point.held().peakBytes() < 0
                ? Double.NaN
                : (double) point.held().peakBytes() / point.size());
  }

  DataTable allocated() {
    return table(
        "Allocated by the phase that led to the point, in bytes per initial entry",
        point ->
            point.held().allocatedBytes() < 0
                ? Double.NaN
                : (double) point.held().allocatedBytes() / point.size());
  }

  private DataTable table(String caption, ToDoubleFunction<FootprintPoint> value) {
    List<Phase> phases =
        LifecycleChart.phases(lives).stream()
            .filter(p -> lives.stream().anyMatch(l -> known(l.at(p), value)))
            .toList();
    List<Branch> branches =
        new TreeSet<>(lives.stream().flatMap(l -> l.branches().stream()).toList())
            .stream().filter(b -> lives.stream().anyMatch(l -> known(l.endOf(b), value))).toList();
    List<String> header = new ArrayList<>(List.of("Map"));
    phases.forEach(p -> header.add(p.words()));
    branches.forEach(b -> header.add("after " + b));
    List<List<String>> rows = new ArrayList<>();
    for (Life life : lives) {
      List<String> row = new ArrayList<>(List.of(name(life)));
      phases.forEach(p -> row.add(cell(life.at(p), value)));
      branches.forEach(b -> row.add(cell(life.endOf(b), value)));
      rows.add(row);
    }
    return new DataTable(caption, header, rows);
  }

  /** What each map holds after the mass delete, by order of the deletes; empty if there is one. */
  Optional<DataTable> orders() {
    List<DeleteOrder> orders =
        lives.stream()
            .flatMap(l -> all(l.key().map()).stream())
            .map(l -> l.key().order())
            .distinct()
            .toList();
    if (orders.size() < 2) {
      return Optional.empty();
    }
    List<String> header = new ArrayList<>(List.of("Map"));
    orders.forEach(order -> header.add(order.word()));
    List<List<String>> rows = new ArrayList<>();
    for (Life life : lives) {
      List<String> row = new ArrayList<>(List.of(name(life)));
      for (DeleteOrder order : orders) {
        row.add(
            cell(
                all(life.key().map()).stream()
                    .filter(l -> l.key().variant() == life.key().variant())
                    .filter(l -> l.key().order() == order)
                    .findFirst()
                    .flatMap(Life::afterMassDelete),
                point -> (double) point.bytes() / point.size()));
      }
      rows.add(row);
    }
    return Optional.of(
        new DataTable(
            "Held after deleting 90 % in that order, in bytes per initial entry", header, rows));
  }

  private List<Life> all(String map) {
    return section.board().lives(section.kind(), map, section.size());
  }

  private String name(Life life) {
    String title = section.title(life.key().map());
    return life.key().variant() == Variant.AS_SHIPPED ? title : title + ", " + life.variantWords();
  }

  private static boolean known(
      Optional<FootprintPoint> point, ToDoubleFunction<FootprintPoint> value) {
    return point.isPresent()
        && point.get().status() == Status.OK
        && Double.isFinite(value.applyAsDouble(point.get()));
  }

  private static String cell(
      Optional<FootprintPoint> point, ToDoubleFunction<FootprintPoint> value) {
    if (point.isEmpty()) {
      return Figures.NONE;
    }
    if (point.get().status() != Status.OK) {
      return Life.noSuchCall(point.get()) ? "none" : point.get().status().words();
    }
    return Figures.bytesPer(value.applyAsDouble(point.get()));
  }
}
