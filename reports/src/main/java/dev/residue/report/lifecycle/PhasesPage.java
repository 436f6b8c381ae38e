package dev.residue.report.lifecycle;

import dev.residue.report.board.Life;
import dev.residue.report.board.Section;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.result.DeleteOrder;
import dev.residue.result.Variant;
import java.util.ArrayList;
import java.util.List;

/**
 * Memory of one kind at one size, phase by phase: residue, peak, allocation and orders of deletes.
 *
 * @param tables in order
 * @param charts lives in the orders of deletes that the other pages do not show
 */
public record PhasesPage(List<Part> tables, List<Chart> charts) {
  /**
   * A table.
   *
   * @param title heading
   * @param id anchor
   * @param note how to read it
   * @param data the table
   */
  public record Part(String title, String id, String note, DataTable data) {}

  public static String file(Section section) {
    return "memory-" + section.id() + ".html";
  }

  public static PhasesPage of(Section section) {
    PhaseTable table = new PhaseTable(section);
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            "Residue",
            "residue",
            "0 is perfect: the map holds what a fresh map of the same variant with the same entries"
                + " would hold.",
            table.residue()));
    parts.add(
        new Part(
            "Peak",
            "peak",
            "What the map needs on its way: a table that is copied is there twice for a while.",
            table.peak()));
    parts.add(
        new Part(
            "Allocation",
            "allocation",
            "What the collector has to clear away later, keys and values that the phase put in"
                + " included.",
            table.allocated()));
    table
        .orders()
        .ifPresent(
            data ->
                parts.add(
                    new Part(
                        "Orders of deletes",
                        "orders",
                        "Random, oldest first, newest first, or as the map iterates.",
                        data)));
    return new PhasesPage(parts, charts(section));
  }

  private static List<Chart> charts(Section section) {
    List<DeleteOrder> shown =
        section.lives().stream().map(l -> l.key().order()).distinct().toList();
    List<Life> others =
        section.maps().stream()
            .flatMap(m -> section.board().lives(section.kind(), m, section.size()).stream())
            .filter(l -> l.key().variant() == Variant.AS_SHIPPED)
            .filter(l -> !shown.contains(l.key().order()))
            .toList();
    return others.stream()
        .map(l -> l.key().order())
        .distinct()
        .map(
            order ->
                new LifecycleChart(
                        "lifecycle-" + order,
                        others.stream().filter(l -> l.key().order() == order).toList(),
                        LifeNames.ofMaps(section.board()))
                    .draw("Does memory come back? Deletes in order: " + order))
        .toList();
  }
}
