package dev.residue.bench.console;

/** The exit codes of the command line. */
public final class Exit {
  /** Done. */
  public static final int OK = 0;

  /** A check of the method itself failed. */
  public static final int GATE_FAILED = 1;

  /** The command line, or a folder it names, is wrong. */
  public static final int USAGE = 2;

  /** Not all that was asked for has been measured. */
  public static final int INCOMPLETE = 3;

  /** The machine is unfit, and it was asked to be fit. */
  public static final int UNFIT = 4;

  private Exit() {}
}
