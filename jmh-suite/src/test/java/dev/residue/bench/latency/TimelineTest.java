package dev.residue.bench.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.residue.result.LatencyResult.Operation;
import dev.residue.result.LatencyResult.Spike;
import dev.residue.result.LatencyResult.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final int SIZE = 1_000;
  private static final long INTERVAL = 100_000;

  /** A track of operations of 50 ns, but for one. */
  private static Track track(int slow, long nanos) {
    Track track = new Track(SIZE);
    for (int i = 0; i < SIZE; i++) {
      track.begin[i] = i * INTERVAL;
      track.end[i] = track.begin[i] + (i == slow ? nanos : 50);
    }
    return track;
  }

  @Test
  void result_spikeInEveryDrain_isAlwaysThereAndASingleOneIsNot() {
    Times times = new Times(INTERVAL);
    Timeline timeline = new Timeline(SIZE);
    for (int run = 0; run < 4; run++) {
      timeline.drain(track(505, 70_000 + run), times);
      timeline.control(track(0, 50), times);
    }
    List<Stretch> stretches = timeline.result();
    assertEquals(100, stretches.size());
    assertEquals(new Stretch(500, 70_003, 70_000, 50, 50), stretches.get(50));
    assertEquals(SIZE, stretches.get(0).live());
    timeline.drain(track(333, 90_000), times);
    stretches = timeline.result();
    assertEquals(new Stretch(500, 70_003, 50, 50, 50), stretches.get(50));
    assertEquals(new Stretch(670, 90_000, 50, 50, 50), stretches.get(33));
  }

  @Test
  void result_fewerEntriesThanStretches_isOneOperationEach() {
    Timeline timeline = new Timeline(7);
    assertEquals(7, timeline.stretches());
    assertEquals(7, timeline.from(7));
  }

  @Test
  void spikes_keepTheLongestWithWhereTheyWere() {
    Times times = new Times(INTERVAL);
    Spikes spikes = new Spikes();
    StallLog stalls = new StallLog();
    stalls.start();
    for (int run = 0; run < 60; run++) {
      spikes.add(Operation.REMOVE, run, SIZE, -1, track(505, 20_000 + run), SIZE, times, stalls);
    }
    List<Spike> kept = spikes.result();
    assertEquals(40, kept.size());
    assertEquals(new Spike(Operation.REMOVE, 59, 505, 495, 20_059, 20_059, -1, 0), kept.get(0));
    assertEquals(20_020, kept.get(39).service());
  }
}
