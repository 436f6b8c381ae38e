package dev.residue.report.text;

import dev.residue.result.Environment;
import dev.residue.result.RunInfo;

/** Where the numbers come from, in one line. */
public final class Provenance {
  private Provenance() {}

  public static String sentence(RunInfo run) {
    Environment environment = run.environment();
    return environment.cpu()
        + ", "
        + environment.cores()
        + " cores · JDK "
        + environment.jdk()
        + " · "
        + environment.gc()
        + " · headers "
        + environment.headerMode().replace('-', ' ')
        + " · seed "
        + run.plan().seed()
        + (environment.commit() == null ? "" : " · commit " + brief(environment.commit()));
  }

  /** Twelve digits name a commit; the mark of a changed tree stays. */
  private static String brief(String commit) {
    return commit.replaceFirst("^([0-9a-f]{12})[0-9a-f]+", "$1");
  }

  /** The line at the head of each page. */
  public static String head(RunInfo run) {
    return "preset "
        + run.plan().preset()
        + " · "
        + run.started().replace('T', ' ').replaceAll("(:\\d\\d)(\\.\\d+)?Z$", "$1 UTC")
        + (run.finished() == null ? " · not finished" : "");
  }
}
