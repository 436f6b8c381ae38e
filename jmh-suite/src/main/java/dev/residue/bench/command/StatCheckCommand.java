package dev.residue.bench.command;

import dev.residue.bench.console.Exit;
import dev.residue.bench.option.Numbers;
import dev.residue.verdict.proof.StatCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Simulates sessions with known truth and shows how often the decision rule is wrong. */
@Command(
    name = "stat-check",
    mixinStandardHelpOptions = true,
    description = "simulate sessions of known truth: how often is the decision rule wrong?")
public final class StatCheckCommand implements Callable<Integer> {
  @Option(
      names = "--sessions",
      paramLabel = "N",
      description = "sessions per noise model, 20 to 100000; 800 take about two minutes")
  private String sessions = "80";

  @Override
  public Integer call() {
    int count = Numbers.count("--sessions", sessions, 20, 100_000);
    return StatCheck.run(System.out, count) ? Exit.OK : Exit.GATE_FAILED;
  }
}
