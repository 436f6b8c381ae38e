package dev.residue.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Finds golden traces of real Go programs: those among the test resources, and every {@code
 * *.txt.gz} in the folder that the system property {@value #FOLDER_PROPERTY} names.
 */
public final class TraceFiles {
  /** Names a folder with more traces. */
  public static final String FOLDER_PROPERTY = "go.traces";

  private static final String SUFFIX = ".txt.gz";

  private TraceFiles() {}

  /**
   * The traces of one format.
   *
   * @param resources absolute name of a resource folder, with a leading slash
   * @param firstLine the line that every trace of the format starts with
   * @return all files of the resource folder, then those of the extra folder that start with {@code
   *     firstLine}, each sorted by name
   * @throws IllegalStateException if a file of the resource folder has another format, or the extra
   *     folder does not exist
   */
  public static List<Path> find(String resources, String firstLine) {
    URL url = TraceFiles.class.getResource(resources);
    if (url == null) {
      throw new IllegalStateException("no resource folder " + resources);
    }
    List<Path> traces = new ArrayList<>();
    try {
      for (Path file : list(Path.of(url.toURI()))) {
        if (!lines(file).get(0).equals(firstLine)) {
          throw new IllegalStateException(file + ": does not start with \"" + firstLine + "\"");
        }
        traces.add(file);
      }
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
    String folder = System.getProperty(FOLDER_PROPERTY);
    if (folder != null) {
      if (!Files.isDirectory(Path.of(folder))) {
        throw new IllegalStateException("-D" + FOLDER_PROPERTY + "=" + folder + ": no such folder");
      }
      for (Path file : list(Path.of(folder))) {
        if (lines(file).get(0).equals(firstLine)) {
          traces.add(file);
        }
      }
    }
    return traces;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The text of a trace.
   *
   * @param trace a gzip file
   * @return its lines, at least one
   */
  public static List<String> lines(Path trace) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(trace)), StandardCharsets.US_ASCII))) {
      List<String> lines = reader.lines().toList();
      if (lines.isEmpty()) {
        throw new IllegalStateException(trace + ": empty trace");
      }
      return lines;
    } catch (IOException failure) {
      throw new UncheckedIOException(trace + ": " + failure.getMessage(), failure);
    }
  }
}
