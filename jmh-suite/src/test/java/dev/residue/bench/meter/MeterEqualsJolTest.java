package dev.residue.bench.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.child.ChildJvm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The meter against JOL on every map of both kinds, in JVMs with the suite's own flags. */
class MeterEqualsJolTest {
  private static final int COMPACT_HEADERS_SINCE = 25;

  private static void compare(int entries, List<String> modes) throws Exception {
    List<String> flags = new ArrayList<>(MeterFlags.current());
    flags.addAll(modes);
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    ChildJvm child =
        ChildJvm.start(flags, JolComparison.class, List.of(Integer.toString(entries)), lines::add);
    ChildJvm.Exit exit = child.await(Duration.ofMinutes(2));
    assertEquals(0, exit.code(), () -> exit.errors().toString());
    assertEquals(List.of(), exit.errors(), "nothing is printed on the console");
    assertEquals(List.of(), lines.stream().filter(l -> l.startsWith("DIFFERS")).toList());
    long equal = lines.stream().filter(l -> l.startsWith("equal")).count();
    assertTrue(equal >= 20, () -> "both kinds were compared: " + lines);
  }

  @Test
  void measure_everyMap_equalsJol() throws Exception {
    compare(500, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
  }

  @ParameterizedTest
  @MethodSource("modes")
  @EnabledIfSystemProperty(named = "residue.long", matches = "true")
  void measure_everyMapInEveryMode_equalsJol(List<String> modes) throws Exception {
    compare(10_000, modes);
  }

  static Stream<List<String>> modes() {
    List<List<String>> modes = new ArrayList<>();
    for (String gc : List.of("Serial", "Parallel", "G1", "Z")) {
      modes.add(List.of("-XX:+Use" + gc + "GC"));
      if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
        modes.add(List.of("-XX:+Use" + gc + "GC", "-XX:+UseCompactObjectHeaders"));
      }
    }
    modes.add(List.of("-XX:-UseCompressedOops"));
    return modes.stream();
  }
}
