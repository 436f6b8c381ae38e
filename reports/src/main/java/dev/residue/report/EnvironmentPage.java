package dev.residue.report;

import dev.residue.result.RunInfo;
import dev.residue.verdict.Judgement;

/**
 * Machine, JVM, plan and noise.
 *
 * @param run what was run
 * @param judgement with the noise grade
 */
record EnvironmentPage(RunInfo run, Judgement judgement) {
  String noise() {
    return Noise.sentence(judgement);
  }

  DataTable controls() {
    return Noise.controls(judgement);
  }
}
