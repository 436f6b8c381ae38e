package dev.residue.bench.profile;

import dev.residue.result.ProfileResult;
import dev.residue.result.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the fork tells the host, kept in a file so that it outlives the fork. Written again after
 * every step, by a rename, so that the host never reads half of it.
 */
final class ForkReport {
  private static final String FILE = "fork.properties";

  private final Path file;
  private final Properties properties = new Properties();

  private ForkReport(Path folder) {
    file = folder.resolve(FILE);
  }

  /** A fork's new report. */
  static ForkReport create(Path folder) throws IOException {
    ForkReport report = new ForkReport(folder);
    report.save();
    return report;
  }

  /** What the fork has written so far; empty if nothing. */
  static ForkReport read(Path folder) throws IOException {
    ForkReport report = new ForkReport(folder);
    if (Files.exists(report.file)) {
      try (Reader reader = Files.newBufferedReader(report.file)) {
        report.properties.load(reader);
      }
    }
    return report;
  }

  /** Removes the file: it is no part of the results. */
  static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  /** Why the profiler could not do its work; null if it could. */
  @Nullable String problem() {
    return properties.getProperty("problem");
  }

  /** Says why the profiler cannot do its work. */
  void problem(String reason) throws IOException {
    properties.setProperty("problem", reason);
    save();
  }

  /** Adds a finished event whose files are written. */
  void add(SampledEvent event, long total, long dropped, long samples) throws IOException {
    String prefix = event.title() + ".";
    properties.setProperty(prefix + "total", Long.toString(total));
    properties.setProperty(prefix + "dropped", Long.toString(dropped));
    properties.setProperty(prefix + "samples", Long.toString(samples));
    save();
  }

  /** The finished events. */
  List<ProfileResult.Event> events() {
    List<ProfileResult.Event> events = new ArrayList<>();
    for (SampledEvent event : SampledEvent.values()) {
      if (properties.containsKey(event.title() + ".samples")) {
        events.add(
            new ProfileResult.Event(
                event.title(),
                event.engine(),
                number(event, "total"),
                number(event, "dropped"),
                event.unit(),
                number(event, "samples"),
                event.collapsedFile(),
                event.htmlFile()));
      }
    }
    return events;
  }

  private long number(SampledEvent event, String name) {
    return Long.parseLong(properties.getProperty(event.title() + "." + name));
  }

  private void save() throws IOException {
    StringWriter text = new StringWriter();
    properties.store(text, null);
    WholeFile.write(file, text.toString());
  }
}
