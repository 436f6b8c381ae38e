package dev.residue.bench.workload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.child.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {
  @TempDir Path folder;

  private GcLog log(String... lines) throws IOException {
    return new GcLog(Files.write(folder.resolve("gc.log"), List.of(lines)));
  }

  @Test
  void pauses_ofAStretch_areItsOwn() throws IOException {
    GcLog log =
        log(
            "Using Serial",
            "GC(0) Pause Full (System.gc()) 2M->0M(60M) 1.025ms",
            "GC(1) Pause Young (Allocation Failure) 9M->1M(60M) 0,562ms",
            "GC(2) Pause Full (Allocation Failure) 0M->0M(60M) 12.5ms");
    assertArrayEquals(new double[] {0.562, 12.5}, log.pauses(1, 3, 3));
    assertArrayEquals(new double[] {}, log.pauses(3, 3, 3));
  }

  @Test
  void pauses_notAsManyAsCollections_areUnknown() throws IOException {
    GcLog log = log("GC(0) Pause Full (System.gc()) 2M->0M(60M) 1.025ms");
    assertNull(log.pauses(0, 1, 2));
    assertNull(new GcLog(folder.resolve("none.log")).pauses(0, 0, 0));
    assertNull(new GcLog(null).pauses(0, 0, 0));
  }

  /** The log says what JFR says, of the same collections. */
  @Test
  void pauses_ofARealJvm_areThoseOfJfr() throws Exception {
    // A comma and a colon would end the name if it were not quoted.
    Path file = Files.createDirectory(folder.resolve("a,b:c d")).resolve("gc.log");
    List<Double> jfr = new ArrayList<>();
    ChildJvm child =
        ChildJvm.start(
            // Room enough that only what is asked for is collected.
            List.of(
                "-XX:+UseSerialGC",
                "-Xms512m",
                "-Xmx512m",
                "-Xmn384m",
                "-Xlog:gc:file=\"" + file + "\":none"),
            RecordedCollections.class,
            List.of(folder.resolve("gc.jfr").toString()),
            line -> jfr.add(Double.parseDouble(line)));
    ChildJvm.Exit exit = child.await(Duration.ofMinutes(1));
    assertEquals(0, exit.code(), exit::toString);
    double[] logged = new GcLog(file).pauses(0, jfr.size(), jfr.size());
    assertNotNull(logged, () -> jfr + " by JFR");
    assertTrue(logged.length >= 3, () -> Arrays.toString(logged));
    double[] ratios = new double[logged.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = logged[i] / jfr.get(i);
    }
    Arrays.sort(ratios);
    // Two clocks around the same pause; any single one may be interrupted between them.
    double median = ratios[ratios.length / 2];
    assertTrue(median > 0.5 && median < 2, () -> Arrays.toString(logged) + ", JFR " + jfr);
  }
}
