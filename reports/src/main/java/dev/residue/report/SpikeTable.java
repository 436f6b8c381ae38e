package dev.residue.report;

import dev.residue.result.LatencyResult;
import dev.residue.result.LatencyResult.Spike;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/** Where operations stalled, and whose stall it looks like. */
final class SpikeTable {
  /** Places listed per map. */
  private static final int PER_MAP = 6;

  private SpikeTable() {}

  static DataTable of(Board board, List<LatencyResult> results) {
    List<List<String>> rows = new ArrayList<>();
    for (LatencyResult result : results) {
      places(result).values().stream()
          .sorted(
              Comparator.comparingInt((List<Spike> place) -> -place.size())
                  .thenComparingLong(place -> -place.get(0).service()))
          .limit(PER_MAP)
          .forEach(place -> rows.add(row(board.title(result.kind(), result.map()), result, place)));
    }
    return new DataTable(
        "The longest operations of each map, up to "
            + PER_MAP
            + " places; first those that were slow in the most maps",
        List.of(
            "Map",
            "Operation",
            "Live entries",
            "Seen in",
            "Service time",
            "Latency, longest",
            "Without processor, longest",
            "Collections",
            "Looks like"),
        rows);
  }

  /** The spikes by operation, the longest first. */
  private static Map<String, List<Spike>> places(LatencyResult result) {
    Map<String, List<Spike>> places = new LinkedHashMap<>();
    for (Spike spike : result.spikes()) {
      places
          .computeIfAbsent(spike.phase() + "/" + spike.index(), k -> new ArrayList<>())
          .add(spike);
    }
    return places;
  }

  private static List<String> row(String map, LatencyResult result, List<Spike> place) {
    Spike longest = place.get(0);
    LongSummaryStatistics service = place.stream().mapToLong(Spike::service).summaryStatistics();
    boolean remove = longest.phase().equals("remove");
    int runs = remove ? result.drains() : result.insertedMaps();
    long waited = place.stream().mapToLong(Spike::waited).max().orElse(-1);
    return List.of(
        map,
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
        Figures.grouped(place.stream().mapToLong(Spike::collections).sum()),
        cause(place, runs));
  }

  /** In every map or nearly: the map. Else what was seen of the collector and the scheduler. */
  static String cause(List<Spike> place, int runs) {
    if (place.size() >= 2 && place.size() * 2 > runs) {
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
