package dev.residue.bench.repeat;

import dev.residue.bench.Main;
import dev.residue.bench.child.ChildJvm;
import dev.residue.bench.console.Exit;
import dev.residue.bench.console.Terminal;
import dev.residue.bench.option.Numbers;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the same plan several times with fresh seeds and counts what the runs disagree on. */
@Command(
    name = "repeat-check",
    mixinStandardHelpOptions = true,
    description = "do runs of the same plan say the same, beside a busy core as well?")
public final class RepeatCheck implements Callable<Integer> {
  /** Seed of the first run; each further one takes the next number. */
  private static final long SEED = 20_261_126L;

  /** Longer than any run of a preset. */
  private static final Duration LIMIT = Duration.ofHours(200);

  @Option(names = "--runs", paramLabel = "N", description = "2 to 20 (default: 4)")
  private String runs = "4";

  @Option(
      names = "--loaded",
      paramLabel = "N",
      description = "of these, runs beside a thread that updates 1 GB at random (default: 2)")
  private String loaded = "2";

  @Option(names = "--seed", paramLabel = "N", description = "of the first run")
  private @Nullable String seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder of the runs (default: ${DEFAULT-VALUE})")
  private String out = "target/repeat";

  @Parameters(
      paramLabel = "OPTION",
      description =
          "behind --: options of run, for example -- --preset=quick --maps=hashmap,agrona")
  private List<String> options = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    int count = Numbers.count("--runs", runs, 2, 20);
    int busy = Numbers.count("--loaded", loaded, 0, count);
    String asked = seed;
    long first = asked == null || asked.isBlank() ? SEED : Numbers.seed("--seed", asked);
    for (String option : options) {
      if (option.startsWith("--out") || option.startsWith("--seed")) {
        throw new UsageException(option + ": write it before the --; each run has its own");
      }
    }
    Path folder = RunOptions.path("--out", out);
    Terminal terminal = Terminal.standard();
    List<RepeatTable.Repeat> done = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Every other one from the end, so that quiet and loaded hours alternate.
      boolean load = i % 2 == 1 ? i / 2 < busy : i / 2 < busy - count / 2;
      Path run = folder.resolve("run-" + (i + 1));
      if (!finished(run)) {
        terminal.line("run " + (i + 1) + " of " + count + (load ? ", beside a busy core" : ""));
        measure(run, first + i, load, terminal);
      }
      if (!finished(run)) {
        terminal.line(run + " was not finished; the same command goes on with it");
        return Exit.INCOMPLETE;
      }
      done.add(new RepeatTable.Repeat(load, ResultReader.read(run)));
    }
    RepeatTable table = new RepeatTable(done);
    table.lines().forEach(terminal::line);
    return table.holds() ? Exit.OK : Exit.GATE_FAILED;
  }

  private static boolean finished(Path run) throws IOException {
    if (!Files.exists(run.resolve(Schema.RUN))) {
      return false;
    }
    Results results = ResultReader.read(run);
    return results.run().finished() != null;
  }

  private void measure(Path run, long runSeed, boolean load, Terminal terminal)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("run"));
    words.addAll(options);
    words.add("--seed=" + runSeed);
    words.add("--out=" + run);
    ChildJvm neighbour =
        load
            ? ChildJvm.start(
                Arrays.asList(BusyCore.FLAGS), BusyCore.class, List.of(), terminal::line)
            : null;
    try {
      ChildJvm.Exit exit =
          ChildJvm.start(List.of(), Main.class, words, terminal::line).await(LIMIT);
      exit.errors().forEach(terminal::line);
    } finally {
      if (neighbour != null) {
        neighbour.kill();
      }
    }
  }
}
