package dev.residue.map.bucket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.map.TraceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays what a real Go 1.19 map did. More traces: {@code -Dgo.traces=FOLDER} takes every {@code
 * *.txt.gz} there that has this format.
 */
final class GoTraceTest {
  private static final String RESOURCES = "/dev/residue/map/bucket/traces";

  static Stream<Arguments> traces() {
    return TraceFiles.find(RESOURCES, TraceReplay.FIRST_LINE).stream()
        .flatMap(trace -> Stream.of(TraceMap.Kind.values()).map(kind -> Arguments.of(trace, kind)));
  }

  @ParameterizedTest
  @MethodSource("traces")
  void replay_traceOfRealGo_hasTheSameStructure(Path trace, TraceMap.Kind kind) {
    int operations =
        new TraceReplay(trace.getFileName().toString(), TraceFiles.lines(trace), kind).run();
    assertTrue(operations > 0);
  }

  @Test
  void resources_areComplete() {
    List<String> names =
        TraceFiles.find(RESOURCES, TraceReplay.FIRST_LINE).stream()
            .map(trace -> trace.getFileName().toString())
            .filter(name -> name.matches("t[0-9]{2}-.*"))
            .toList();
    assertTrue(names.size() >= 12, names.toString());
    assertEquals("t01-tiny.txt.gz", names.get(0));
  }
}
