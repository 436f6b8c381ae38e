package dev.residue.bench.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.adapter.MapCatalog;
import dev.residue.result.Kind;
import dev.residue.result.LatencyCurve;
import dev.residue.result.LatencyResult;
import dev.residue.result.Status;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** Real JVMs, small: what is counted and proved, not how fast anything is. */
class LatencyRunnerTest {
  private static final long SEED = 20261121;
  private static final int SIZE = 2_000;
  private static final Effort SMALL = new Effort(4 * SIZE, 12 * SIZE, 50);

  private static LatencyResult run(Kind kind, String map) throws IOException, InterruptedException {
    return LatencyRunner.run(kind, map, SIZE, SEED, SMALL, Duration.ofMinutes(1));
  }

  @Test
  void run_longMap_timesEveryOperationOnce() throws Exception {
    LatencyResult result = run(Kind.LONG, "fastutil");
    assertEquals(Status.OK, result.status(), () -> "seed " + SEED + ": " + result.reason());
    assertEquals(4, result.drains());
    assertEquals(4 + 12, result.insertedMaps());
    assertEquals(4L * SIZE, result.remove().latency().count());
    assertEquals(4L * SIZE, result.hiccups().service().count());
    assertEquals(16, result.firstInsert().latency().count());
    assertEquals(16L * (Drainable.INSERTS - 1), result.nextInserts().latency().count());
    assertEquals(4, result.runs().size());
    assertEquals(
        result.remove().latency().max(),
        result.runs().stream().mapToLong(LatencyResult.Run::max).max().orElse(0));
    assertEquals(100, result.timeline().size());
    assertEquals(SIZE, result.timeline().get(0).live());
    assertTrue(result.timerNanos() > 0);
    assertTrue(result.remove().latency().p50() >= result.remove().service().p50());
    LatencyCurve curve = result.remove().latency();
    assertEquals(curve.p9999(), histogram(curve).getValueAtPercentile(99.99));
    assertEquals(100, curve.points().get(curve.points().size() - 1).percentile());
  }

  private static Histogram histogram(LatencyCurve curve) throws DataFormatException {
    return Histogram.decodeFromCompressedByteBuffer(
        ByteBuffer.wrap(Base64.getDecoder().decode(curve.hdr())), 0);
  }

  @Test
  void run_objectMap_givesTheReferencesAnswers() throws Exception {
    LatencyResult result = run(Kind.OBJECT, "go-swiss");
    assertEquals(Status.OK, result.status(), () -> "seed " + SEED + ": " + result.reason());
    assertEquals(Kind.OBJECT, result.kind());
    assertEquals("serial", result.gc());
  }

  @Test
  void run_unknownMap_endsWithItsReason() throws Exception {
    LatencyResult result = run(Kind.LONG, "no-such-map");
    assertEquals(Status.ERROR, result.status());
    assertTrue(String.valueOf(result.reason()).contains("no-such-map"), result.reason());
    assertEquals(LatencyCurve.EMPTY, result.remove().latency());
  }

  @Test
  void run_pastItsLimit_isEndedAndSaysSo() throws Exception {
    LatencyResult result =
        LatencyRunner.run(
            Kind.LONG,
            "hashmap",
            SIZE,
            SEED,
            new Effort(SIZE, SIZE, 60_000),
            Duration.ofMillis(300));
    assertEquals(Status.TIMEOUT, result.status());
    assertNotNull(result.reason());
  }

  @Test
  void measure_mapThatAnswersOnceWrong_isVoid() {
    Drainable honest = new LongDrainable(MapCatalog.longMap("hashmap"), SIZE, SEED);
    LatencyResult result =
        new LatencyChild(Kind.LONG, "liar", SIZE, SEED, SMALL, new Liar(honest)).measure();
    assertEquals(Status.VOID, result.status());
    assertTrue(String.valueOf(result.reason()).contains("java.util.HashMap"), result.reason());
    assertEquals(0, result.remove().latency().count());
  }

  /** Does the work, but tells another value at one place of each drain. */
  private static final class Liar extends Drainable {
    private final Drainable honest;

    Liar(Drainable honest) {
      this.honest = honest;
    }

    @Override
    void fill() {
      honest.fill();
    }

    @Override
    void order(int[] numbers) {
      honest.order(numbers);
    }

    @Override
    long remove(int place) {
      long value = honest.remove(place);
      return place == SIZE / 2 ? value + 2 : value;
    }

    @Override
    long insert(int place) {
      return honest.insert(place);
    }

    @Override
    int size() {
      return honest.size();
    }

    @Override
    long contents() {
      return honest.contents();
    }
  }
}
