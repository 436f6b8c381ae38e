package dev.residue.bench.latency;

import dev.residue.result.LatencyResult.Operation;
import dev.residue.result.LatencyResult.Spike;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the longest operations by service time: the causes, not those that had to wait behind. */
final class Spikes {
  /** Spikes kept: several drains' worth of a table's halvings. */
  private static final int KEPT = 40;

  private final PriorityQueue<Spike> longest =
      new PriorityQueue<>(KEPT + 1, Comparator.comparingLong(Spike::service));

  /**
   * Takes the operations of a track.
   *
   * @param operation which
   * @param run which map
   * @param live entries before operation 0
   * @param change of the entries per operation
   */
  void add(
      Operation operation,
      int run,
      int live,
      int change,
      Track track,
      int operations,
      Times times,
      StallLog stalls) {
    for (int i = 0; i < operations; i++) {
      long service = track.service(i);
      if (service < StallLog.ATTENTION || (longest.size() == KEPT && service <= shortest())) {
        continue;
      }
      int stall = stalls.find(i);
      longest.add(
          new Spike(
              operation,
              run,
              i,
              live + i * change,
              times.latency(track, i),
              service,
              stall < 0 ? -1 : Math.min(service, stalls.waited(stall)),
              stall < 0 ? 0 : stalls.collections(stall)));
      if (longest.size() > KEPT) {
        longest.remove();
      }
    }
  }

  private long shortest() {
    Spike spike = longest.peek();
    return spike == null ? 0 : spike.service();
  }

  List<Spike> result() {
    return longest.stream()
        .sorted(
            Comparator.comparingLong(Spike::service)
                .reversed()
                .thenComparing(Spike::operation)
                .thenComparingInt(Spike::run)
                .thenComparingInt(Spike::index))
        .toList();
  }
}
