package dev.residue.bench.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.residue.result.Slice;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What belongs to a slice and what to its set-up. Each reading is held between one taken before and
 * one taken after it, so that load from outside changes nothing.
 */
class SliceMeterTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long SETUP_NANOS = TimeUnit.MILLISECONDS.toNanos(60);
  private static final long STRETCH_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final SliceMeter meter = new SliceMeter();
  private final Tally tally = new Tally();

  /** A slice before the one that is looked at, of which nothing may be left. */
  @BeforeEach
  void sliceBefore() {
    meter.startSetup();
    meter.endSetup();
    meter.start();
    burn(SETUP_NANOS);
    byte[] timed = new byte[2_000_000];
    meter.stop();
    assertTrue(finish().allocatedBytes() >= timed.length);
  }

  private Slice finish() {
    return meter.finish(true, tally, 1, 0, 0);
  }

  private static long cpu() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Keeps this thread on its core for so much of its own time. */
  private static void burn(long nanos) {
    long start = cpu();
    while (cpu() - start < nanos) {
      Thread.onSpinWait();
    }
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  private static long collectionMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  /** Collects until the JVM has told at least so much more time for it, ms. */
  private static void collect(long millis) {
    long start = collectionMillis();
    while (collectionMillis() - start < millis) {
      System.gc();
    }
  }

  @Test
  void finish_cpuTime_isThatOfTheStretchesAlone() {
    long least = 0;
    long most = 0;
    meter.startSetup();
    burn(SETUP_NANOS);
    meter.endSetup();
    for (int stretch = 0; stretch < 2; stretch++) {
      long before = cpu();
      meter.start();
      long within = cpu();
      burn(STRETCH_NANOS);
      least += cpu() - within;
      meter.stop();
      most += cpu() - before;
      burn(STRETCH_NANOS);
    }
    Slice slice = finish();
    assertTrue(least >= 2 * STRETCH_NANOS, () -> "burnt too little");
    assertTrue(slice.cpuNanos() >= least, slice.cpuNanos() + " of at least " + least);
    assertTrue(slice.cpuNanos() <= most, slice.cpuNanos() + " of at most " + most);
  }

  @Test
  void finish_wallTime_isThatOfTheStretchesAndSetupIsApart() {
    long start = System.nanoTime();
    meter.startSetup();
    long within = System.nanoTime();
    burn(SETUP_NANOS);
    long leastSetup = System.nanoTime() - within;
    meter.endSetup();
    long mostSetup = System.nanoTime() - start;
    long least = 0;
    long most = 0;
    for (int stretch = 0; stretch < 2; stretch++) {
      long before = System.nanoTime();
      meter.start();
      long inside = System.nanoTime();
      burn(STRETCH_NANOS);
      least += System.nanoTime() - inside;
      meter.stop();
      most += System.nanoTime() - before;
      burn(STRETCH_NANOS);
    }
    Slice slice = finish();
    assertTrue(slice.setupNanos() >= leastSetup && slice.setupNanos() <= mostSetup);
    assertTrue(slice.nanos() >= least && slice.nanos() <= most, slice::toString);
    meter.endSetup();
    assertEquals(FinishedSlice.JMH_CLOCK, meter.finish(false, tally, 1, 0, 0).nanos());
  }

  @Test
  void finish_allocation_isThatOfTheStretchesAlone() {
    meter.startSetup();
    byte[] setup = new byte[3_000_000];
    meter.endSetup();
    meter.start();
    byte[] timed = new byte[1_000_000];
    meter.stop();
    Slice slice = finish();
    assertEquals(4_000_000, setup.length + timed.length);
    assertTrue(
        slice.allocatedBytes() >= 1_000_000 && slice.allocatedBytes() < 1_100_000, slice::toString);
  }

  /** Without a log of the collections their time is what the JVM's beans tell. */
  @Test
  void finish_collections_areThoseSinceTheSetup() {
    meter.startSetup();
    collect(30);
    meter.endSetup();
    long count = collections();
    long millis = collectionMillis();
    meter.start();
    collect(10);
    meter.stop();
    count = collections() - count;
    millis = collectionMillis() - millis;
    Slice slice = finish();
    assertEquals(count, slice.gcCount());
    assertEquals((double) millis, slice.gcMillis(), 0);
    assertTrue(slice.gcMillis() >= 10, slice::toString);
    assertEquals(-1, slice.gcMaxMillis(), "the beans know no single pause");
  }

  @Test
  void finish_noCollection_tookNoTime() {
    meter.startSetup();
    collect(5);
    meter.endSetup();
    meter.start();
    meter.stop();
    Slice slice = finish();
    assertEquals(0, slice.gcCount());
    assertEquals(0, slice.gcMillis(), 0);
    assertEquals(0, slice.gcMaxMillis(), 0);
  }
}
