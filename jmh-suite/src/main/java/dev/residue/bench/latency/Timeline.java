package dev.residue.bench.latency;

import dev.residue.result.LatencyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The worst latency on each stretch of the drain, of every drain and of the control beside it. */
final class Timeline {
  /** Stretches of a drain: enough to tell the first five halvings of a table apart. */
  static final int STRETCHES = 100;

  private final int size;
  private final int stretches;
  private final List<long[]> drains = new ArrayList<>();
  private final List<long[]> controls = new ArrayList<>();

  Timeline(int size) {
    this.size = size;
    this.stretches = Math.min(STRETCHES, size);
  }

  int stretches() {
    return stretches;
  }

  /** First operation of a stretch; the number of operations for the one after the last. */
  int from(int stretch) {
    return (int) ((long) size * stretch / stretches);
  }

  void drain(Track track, Times times) {
    drains.add(worst(track, times));
  }

  void control(Track track, Times times) {
    controls.add(worst(track, times));
  }

  private long[] worst(Track track, Times times) {
    long[] worst = new long[stretches];
    for (int s = 0; s < stretches; s++) {
      for (int i = from(s); i < from(s + 1); i++) {
        worst[s] = Math.max(worst[s], times.latency(track, i));
      }
    }
    return worst;
  }

  List<LatencyResult.Stretch> result() {
    List<LatencyResult.Stretch> result = new ArrayList<>();
    for (int s = 0; s < stretches; s++) {
      long[] map = sorted(drains, s);
      long[] control = sorted(controls, s);
      result.add(
          new LatencyResult.Stretch(
              size - from(s), last(map), first(map), last(control), first(control)));
    }
    return result;
  }

  private static long[] sorted(List<long[]> runs, int stretch) {
    long[] values = runs.stream().mapToLong(run -> run[stretch]).toArray();
    Arrays.sort(values);
    return values;
  }

  private static long first(long[] sorted) {
    return sorted.length == 0 ? 0 : sorted[0];
  }

  private static long last(long[] sorted) {
    return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
  }
}
