package dev.residue.result;

/**
 * Version of the result files.
 *
 * <p>Raised when a reader of the old version would misread a file of the new one. A file of a newer
 * version is refused; older ones stay readable.
 */
public final class Schema {
  private Schema() {}

  /** The version this code writes. */
  public static final int VERSION = 2;

  /** Name of the file that says what was run and where. */
  public static final String RUN = "run.json";

  /** Name of the file with a line per finished fork, timed or profiled. */
  public static final String RESULTS = "results.ndjson";

  /** Name of the file with a line per lifecycle point, growth series and JVM's memory. */
  public static final String FOOTPRINT = "footprint.ndjson";

  /** Name of the file with a line per map whose single operations were timed. */
  public static final String LATENCY = "latency.ndjson";

  /** Name of the copy of the A/A history as it was after the run, if the user keeps one. */
  public static final String CONTROL_HISTORY = "aa-history.ndjson";

  /** Name of the folder with a folder per profiled cell. */
  public static final String PROFILES = "profiles";

  /** Name of the file with the timed forks as JMH writes them. */
  public static final String JMH_RESULT = "jmh-result.json";

  /** Name of the folder with the rendered pages. */
  public static final String REPORT = "report";

  /** Name of the file with the report's first page as Markdown. */
  public static final String SUMMARY = "summary.md";
}
