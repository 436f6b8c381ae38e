package dev.residue.result;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The records that stand in result files as lines: the word of each, and its file. */
public enum LineType {
  /** A timed fork. */
  FORK("fork", ForkResult.class, Schema.RESULTS),
  /** A profiled fork. */
  PROFILE("profile", ProfileResult.class, Schema.RESULTS),
  /** A point of a life. */
  FOOTPRINT("footprint", FootprintPoint.class, Schema.FOOTPRINT),
  /** A map under churn at constant size. */
  GROWTH("growth", GrowthSeries.class, Schema.FOOTPRINT),
  /** The memory of a whole JVM. */
  PROCESS("process-memory", ProcessMemory.class, Schema.FOOTPRINT),
  /** The times of single operations. */
  LATENCY("latency", LatencyResult.class, Schema.LATENCY);

  private final String word;
  private final Class<? extends Line> record;
  private final String file;

  LineType(String word, Class<? extends Line> record, String file) {
    this.word = word;
    this.record = record;
    this.file = file;
  }

  /** The type of a line. */
  static LineType of(Line line) {
    return Arrays.stream(values())
        .filter(type -> type.record.isInstance(line))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not in the table: " + line.getClass()));
  }

  /** The files that hold lines, in the order they are read. */
  public static List<String> files() {
    return Arrays.stream(values()).map(LineType::file).distinct().toList();
  }

  /** What the field {@code type} says. */
  String word() {
    return word;
  }

  /** The class of its lines. */
  Class<? extends Line> record() {
    return record;
  }

  /** Name of the file it stands in. */
  String file() {
    return file;
  }

  /** Name of a piece of this type: no piece of another has it. */
  public String piece(Object... parts) {
    return word + "/" + Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("/"));
  }
}
