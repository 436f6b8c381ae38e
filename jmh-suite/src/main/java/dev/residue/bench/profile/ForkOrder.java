package dev.residue.bench.profile;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the host asks of the fork's profiler; travels as the one line that JMH hands to a profiler.
 *
 * @param folder for the files; exists
 * @param title of the flame graphs
 * @param cpuSlices measured slices with CPU samples
 * @param allocSlices measured slices with allocation samples, after those
 * @param loops classes with the timed loops
 */
record ForkOrder(Path folder, String title, int cpuSlices, int allocSlices, List<String> loops) {

  /** For {@link #parse}. */
  String line() {
    Properties properties = new Properties();
    properties.setProperty("folder", folder.toAbsolutePath().toString());
    properties.setProperty("title", title);
    properties.setProperty("cpuSlices", Integer.toString(cpuSlices));
    properties.setProperty("allocSlices", Integer.toString(allocSlices));
    properties.setProperty("loops", String.join(",", loops));
    StringWriter text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Reads what {@link #line()} wrote.
   *
   * @throws IllegalArgumentException if a part is missing
   */
  static ForkOrder parse(String line) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ForkOrder(
        Path.of(part(properties, "folder")),
        part(properties, "title"),
        Integer.parseInt(part(properties, "cpuSlices")),
        Integer.parseInt(part(properties, "allocSlices")),
        List.of(part(properties, "loops").split(",")));
  }

  private static String part(Properties properties, String name) {
    String value = properties.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "this profiler is started by the suite with an order; it has no '" + name + "'");
    }
    return value;
  }

  /** The event of a measured slice, counted from 0; null after the last one. */
  @Nullable SampledEvent eventOf(int slice) {
    if (slice < cpuSlices) {
      return SampledEvent.CPU;
    }
    return slice < cpuSlices + allocSlices ? SampledEvent.ALLOC : null;
  }

  /** Whether a measured slice is the first of its event. */
  boolean first(int slice) {
    return slice == 0 || slice == cpuSlices;
  }

  /** Whether a measured slice is the last of its event. */
  boolean last(int slice) {
    return slice == cpuSlices - 1 || slice == cpuSlices + allocSlices - 1;
  }
}
