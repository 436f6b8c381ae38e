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
 * @param warmup slices without samples: JMH's warm-up iterations
 * @param cpu slices with CPU samples: the first measured ones
 * @param alloc slices with allocation samples: the measured ones after those
 * @param loops classes with the timed loops
 */
record ForkOrder(
    Path folder, String title, Stretch warmup, Stretch cpu, Stretch alloc, List<String> loops) {

  /** For {@link #parse}. */
  String line() {
    Properties properties = new Properties();
    properties.setProperty("folder", folder.toAbsolutePath().toString());
    properties.setProperty("title", title);
    put(properties, "warmup", warmup);
    put(properties, "cpu", cpu);
    put(properties, "alloc", alloc);
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
        stretch(properties, "warmup"),
        stretch(properties, "cpu"),
        stretch(properties, "alloc"),
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

  private static void put(Properties properties, String name, Stretch stretch) {
    properties.setProperty(name + ".slices", Integer.toString(stretch.slices()));
    properties.setProperty(name + ".millis", Integer.toString(stretch.millis()));
  }

  private static Stretch stretch(Properties properties, String name) {
    return new Stretch(
        Integer.parseInt(part(properties, name + ".slices")),
        Integer.parseInt(part(properties, name + ".millis")));
  }

  /** The event of a measured slice, counted from 0; null after the last one. */
  @Nullable SampledEvent eventOf(int slice) {
    if (slice < cpu.slices()) {
      return SampledEvent.CPU;
    }
    return slice < cpu.slices() + alloc.slices() ? SampledEvent.ALLOC : null;
  }

  /** The stretch of an event; of the warm-up for null. */
  Stretch stretch(@Nullable SampledEvent event) {
    if (event == null) {
      return warmup;
    }
    return event == SampledEvent.CPU ? cpu : alloc;
  }

  /** Whether a measured slice is the first of its event. */
  boolean first(int slice) {
    return slice == 0 || slice == cpu.slices();
  }

  /** Whether a measured slice is the last of its event. */
  boolean last(int slice) {
    return slice == cpu.slices() - 1 || slice == cpu.slices() + alloc.slices() - 1;
  }
}
