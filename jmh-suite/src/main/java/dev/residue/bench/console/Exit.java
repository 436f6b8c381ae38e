package dev.residue.bench.console;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes of the command line. */
public final class Exit {
  /** Done. */
  public static final int OK = 0;

  /** A check of the method itself failed, or a gate on what was measured. */
  public static final int GATE_FAILED = 1;

  /** The command line, or a folder it names, is wrong. */
  public static final int USAGE = 2;

  /** Not all that was asked for has been measured. */
  public static final int INCOMPLETE = 3;

  /** The machine is unfit, and it was asked to be fit. */
  public static final int UNFIT = 4;

  /** What each means, for {@code --help}. */
  public static final Map<String, String> WORDS = words();

  private Exit() {}

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(" " + OK, "done");
    words.put(
        " " + GATE_FAILED,
        "a gate failed: void, slower or grows of --fail-on, or a check of the method itself");
    words.put(
        " " + USAGE, "the command line, or a folder it names, is wrong; nothing was measured");
    words.put(
        " " + INCOMPLETE,
        "not all was measured or written: a map without a number, a full disk, an interruption");
    words.put(" " + UNFIT, "doctor --strict: the machine is unfit to measure");
    return words;
  }
}
