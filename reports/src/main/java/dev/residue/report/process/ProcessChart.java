package dev.residue.report.process;

import dev.residue.report.draw.Axis;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.draw.Labels;
import dev.residue.report.draw.Plot;
import dev.residue.report.draw.Polyline;
import dev.residue.report.draw.Stroke;
import dev.residue.report.draw.Svg;
import dev.residue.report.text.Figures;
import dev.residue.result.Phase;
import dev.residue.result.ProcessMemory;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Heap used, heap committed and resident set over the life of a JVM, a panel per collector. */
final class ProcessChart {
  private static final double WIDTH = 960;
  private static final double PANEL_WIDTH = 480;
  private static final double PANEL_HEIGHT = 214;
  private static final double LEFT = 46;
  private static final double RIGHT = 386;
  private static final double TOP = 52;
  private static final double BOTTOM = 172;

  /** Width of the steps to full and to delete 90 %, which take another time in each JVM. */
  private static final double STEP = 44;

  private static final double MEBI = 1 << 20;

  /** Samples that differ by less than this share of the one before are left out of the table. */
  private static final double SAME = .01;

  /** One of the three lines. */
  private record Line(String label, Stroke series, ToLongFunction<ProcessMemory.Sample> value) {}

  private static final List<Line> LINES =
      List.of(
          new Line("resident", new Stroke(0), ProcessMemory.Sample::resident),
          new Line("committed", new Stroke(12), ProcessMemory.Sample::heapCommitted),
          new Line("used", new Stroke(22), ProcessMemory.Sample::heapUsed));

  /** Phases up to the end of the deletes. */
  private static final Set<Phase> UNTIL_DELETED =
      EnumSet.of(Phase.START, Phase.FULL, Phase.DELETE_90);

  private final Svg svg;
  private final Axis y;
  private final Axis seconds;

  /** Flags of all the JVMs; of one alone none is common. */
  private final Set<String> common;

  private ProcessChart(Svg svg, Axis y, Axis seconds, Set<String> common) {
    this.common = common;
    this.svg = svg;
    this.y = y;
    this.seconds = seconds;
  }

  static Chart draw(String id, String map, List<ProcessMemory> processes) {
    String title = "Memory of the process, " + map;
    int rows = (processes.size() + 1) / 2;
    Svg svg =
        Svg.picture(
            id,
            WIDTH,
            rows * PANEL_HEIGHT,
            title,
            "A panel per collector: resident set, heap committed and heap used in MiB, at the"
                + " start, full, after deleting 90 %, and then over seconds. The figures are in the"
                + " table below.");
    double highest = 1;
    double longest = 1;
    for (ProcessMemory process : processes) {
      long end = origin(process);
      for (ProcessMemory.Sample sample : process.samples()) {
        for (Line line : LINES) {
          highest = Math.max(highest, line.value().applyAsLong(sample) / MEBI);
        }
        longest = Math.max(longest, (sample.millis() - end) / 1000.0);
      }
    }
    ProcessChart chart =
        new ProcessChart(
            svg,
            Axis.fromZero(highest, BOTTOM, TOP),
            new Axis(0, longest, LEFT + 2 * STEP, RIGHT, false),
            common(processes));
    for (int i = 0; i < processes.size(); i++) {
      int row = i / 2;
      svg.open(
          "g",
          "transform",
          "translate("
              + Svg.number(i % 2 * PANEL_WIDTH)
              + " "
              + Svg.number(row * PANEL_HEIGHT)
              + ")");
      chart.panel(processes.get(i));
      svg.close();
    }
    return new Chart(
        id,
        title,
        "MiB. From the left: start, full, 90 % deleted, then seconds since; at the upright line the"
            + " suite asks for a collection. Flags that all have stand in the table above. A cross"
            + " is where the JVM failed.",
        svg,
        table(processes));
  }

  private static Set<String> common(List<ProcessMemory> processes) {
    if (processes.size() < 2) {
      return Set.of();
    }
    Set<String> common = new HashSet<>(processes.get(0).flags());
    processes.forEach(p -> common.retainAll(p.flags()));
    return common;
  }

  /** When the deletes ended, or the last thing before that. */
  private static long origin(ProcessMemory process) {
    return process.samples().stream()
        .filter(s -> UNTIL_DELETED.contains(s.phase()))
        .mapToLong(ProcessMemory.Sample::millis)
        .max()
        .orElse(0);
  }

  private double place(ProcessMemory process, ProcessMemory.Sample sample) {
    return switch (sample.phase()) {
      case START -> LEFT;
      case FULL -> LEFT + STEP;
      default -> seconds.place((sample.millis() - origin(process)) / 1000.0);
    };
  }

  /** Flags that not every panel has. */
  private List<String> own(ProcessMemory process) {
    return process.flags().stream().filter(f -> !common.contains(f)).toList();
  }

  private void panel(ProcessMemory process) {
    svg.text(LEFT, 16, "hd", process.collector());
    svg.text(LEFT, 32, "ax", String.join(" ", own(process)));
    Plot plot = new Plot(svg, LEFT, RIGHT, TOP, BOTTOM);
    plot.levels(y);
    plot.under(LEFT, 16, "start");
    plot.under(LEFT + STEP, 16, "full");
    for (double tick : seconds.ticks()) {
      plot.under(seconds.place(tick), 16, tick == 0 ? "−90 %" : Axis.label(tick) + " s");
    }
    PageReturn.first(process.samples(), Phase.COLLECTED)
        .ifPresent(s -> svg.line(place(process, s), TOP, place(process, s), BOTTOM, "front"));
    Labels labels = new Labels();
    for (Line line : LINES) {
      line(process, line, labels);
    }
    plot.names(labels, 18);
    if (process.status() != Status.OK) {
      svg.text(LEFT + 6, TOP - 6, "no", process.status().words());
    }
  }

  private void line(ProcessMemory process, Line line, Labels labels) {
    Polyline path = new Polyline();
    double x = Double.NaN;
    double end = Double.NaN;
    double before = Double.NaN;
    List<ProcessMemory.Sample> samples = process.samples();
    for (int i = 0; i < samples.size(); i++) {
      long value = line.value().applyAsLong(samples.get(i));
      if (value < 0) {
        continue;
      }
      x = place(process, samples.get(i));
      end = y.place(value / MEBI);
      // Points on a level line say nothing; a tenth of a pixel is below what is drawn.
      boolean level =
          i + 1 < samples.size()
              && Svg.number(end).equals(Svg.number(before))
              && Svg.number(end)
                  .equals(Svg.number(y.place(line.value().applyAsLong(samples.get(i + 1)) / MEBI)));
      before = end;
      if (!level) {
        path.to(x, end);
      }
    }
    if (path.isEmpty()) {
      return;
    }
    path.draw(svg, line.series().line());
    if (process.status() != Status.OK) {
      svg.leaf("path", "class", line.series().line(), "d", Svg.cross(x, end));
    }
    labels.add(end, line.label(), line.series());
  }

  private static DataTable table(List<ProcessMemory> processes) {
    List<List<String>> rows = new ArrayList<>();
    for (ProcessMemory process : processes) {
      ProcessMemory.Sample shown = null;
      for (ProcessMemory.Sample sample : process.samples()) {
        if (shown != null && shown.phase() == sample.phase() && same(shown, sample)) {
          continue;
        }
        shown = sample;
        rows.add(
            List.of(
                process.collector(),
                sample.phase().words(),
                Figures.plain(sample.millis() / 1000.0),
                Figures.plain(sample.heapUsed() / MEBI),
                Figures.plain(sample.heapCommitted() / MEBI),
                sample.resident() < 0 ? "not known" : Figures.plain(sample.resident() / MEBI)));
      }
    }
    return new DataTable(
        "MiB; samples that equal the one before within 1 % are left out here and stand in"
            + " footprint.ndjson",
        List.of("Collector", "Phase", "Seconds", "Heap used", "Heap committed", "Resident set"),
        rows);
  }

  private static boolean same(ProcessMemory.Sample a, ProcessMemory.Sample b) {
    for (Line line : LINES) {
      long before = line.value().applyAsLong(a);
      if (Math.abs(line.value().applyAsLong(b) - before) > SAME * before) {
        return false;
      }
    }
    return true;
  }
}
