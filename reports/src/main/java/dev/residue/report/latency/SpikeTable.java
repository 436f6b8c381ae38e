package dev.residue.report.latency;

import dev.residue.report.board.Board;
import dev.residue.report.draw.DataTable;
import dev.residue.report.text.Figures;
import dev.residue.result.LatencyResult;
import dev.residue.result.LatencyResult.Operation;
import dev.residue.result.LatencyResult.Spike;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/** Where operations stalled, and whose stall it looks like. */
final class SpikeTable {
  /** Places listed per map that most drains had: a table halved eight times is hardly one. */
  private static final int RETURNING = 8;

  /** Other places listed per map. */
  private static final int OTHERS = 2;

  private SpikeTable() {}

  static DataTable of(Board board, List<LatencyResult> results) {
    List<List<String>> returning = new ArrayList<>();
    List<List<String>> others = new ArrayList<>();
    for (LatencyResult result : results) {
      String map = board.title(result.kind(), result.map());
      int listed = others.size() + OTHERS;
      int limit = returning.size() + RETURNING;
      for (List<Spike> place : places(result).values()) {
        if (returns(place, runs(result, place.get(0)))) {
          if (returning.size() < limit) {
            returning.add(row(map, result, place));
          }
        } else if (others.size() < listed) {
          others.add(row(map, result, place));
        }
      }
    }
    returning.addAll(others);
    return new DataTable(
        "Longest operations: those that return at the same place of most drains, then the "
            + OTHERS
            + " longest others of each map",
        List.of(
            "Map",
            "Looks like",
            "Operation",
            "Live entries",
            "Seen in",
            "Service time",
            "Latency, longest",
            "Without processor, longest",
            "Collections"),
        returning);
  }

  /** Which operation of a drain, in all of them. */
  private record Place(Operation operation, int index) {}

  private static int runs(LatencyResult result, Spike spike) {
    return spike.operation() == Operation.REMOVE ? result.drains() : result.insertedMaps();
  }

  private static boolean returns(List<Spike> place, int runs) {
    return place.size() >= 2 && place.size() * 2 > runs;
  }

  /** The spikes by operation, the longest first. */
  private static Map<Place, List<Spike>> places(LatencyResult result) {
    Map<Place, List<Spike>> places = new LinkedHashMap<>();
    for (Spike spike : result.spikes()) {
      places
          .computeIfAbsent(new Place(spike.operation(), spike.index()), k -> new ArrayList<>())
          .add(spike);
    }
    return places;
  }

  private static List<String> row(String map, LatencyResult result, List<Spike> place) {
    Spike longest = place.get(0);
    LongSummaryStatistics service = place.stream().mapToLong(Spike::service).summaryStatistics();
    boolean remove = longest.operation() == Operation.REMOVE;
    int runs = runs(result, longest);
    long waited = place.stream().mapToLong(Spike::waited).max().orElse(-1);
    return List.of(
        map,
        cause(place, runs),
        remove
            ? "remove"
            : longest.index() == 0 ? "first insert" : "insert " + (longest.index() + 1),
        Figures.grouped(longest.live()),
        place.size() + " of " + runs,
        place.size() == 1
            ? LatencyPage.time(service.getMax())
            : LatencyPage.time(service.getMin()) + " to " + LatencyPage.time(service.getMax()),
        LatencyPage.time(place.stream().mapToLong(Spike::latency).max().orElse(0)),
        waited < 0 ? "unknown" : LatencyPage.time(waited),
        Figures.grouped(place.stream().mapToLong(Spike::collections).sum()));
  }

  /** In every map or nearly: the map. Else what was seen of the collector and the scheduler. */
  static String cause(List<Spike> place, int runs) {
    if (returns(place, runs)) {
      return "the map: returns at this size";
    }
    if (place.stream().allMatch(s -> s.collections() > 0)) {
      return "garbage collection";
    }
    if (place.stream().allMatch(s -> s.waited() * 2 > s.service())) {
      return "the system: the thread was not running";
    }
    return "not known; the machine's hiccups are of this kind too";
  }
}
