package dev.residue.bench;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.time.TimeCoordinator;
import dev.residue.result.Environment;
import dev.residue.result.ForkResult;
import dev.residue.result.Plan;
import dev.residue.result.ResultWriter;
import dev.residue.result.Results;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import dev.residue.result.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One run, from the plan to the result files. */
final class Session {
  private final Terminal terminal;
  private final Plan plan;
  private final PlannedMaps maps;
  private final RunFolder folder;
  private final Duration sliceLimit;

  Session(Terminal terminal, Plan plan, MapCatalog catalog, RunFolder folder, int sliceSeconds) {
    this.terminal = terminal;
    this.plan = plan;
    this.maps = new PlannedMaps(catalog, plan);
    this.folder = folder;
    this.sliceLimit = Duration.ofSeconds(sliceSeconds);
  }

  /**
   * Measures all that an interrupted run of the same plan has not measured yet.
   *
   * @throws IOException if the result files cannot be written
   */
  void measure() throws IOException {
    Environment environment = environment();
    Optional<Results> before = folder.claim(plan, environment);
    Path scratch = Files.createTempDirectory("residue");
    try (ResultWriter writer = ResultWriter.open(folder.path())) {
      RunInfo run =
          new RunInfo(
              Schema.VERSION,
              Version.text(),
              "",
              before.map(b -> b.run().started()).orElse(Instant.now().toString()),
              null,
              plan,
              environment,
              maps.infos());
      writer.write(run);
      TimeCoordinator time =
          new TimeCoordinator(
              plan,
              maps.timed(),
              scratch,
              sliceLimit,
              before.map(Results::forks).orElse(List.of()),
              fork -> {
                writer.write(fork);
                terminal.line(describe(fork));
              });
      time.run();
    }
  }

  private static String describe(ForkResult fork) {
    double ns =
        fork.slices().stream()
            .mapToDouble(Slice::nanosPerOp)
            .sorted()
            .skip(fork.slices().size() / 2)
            .findFirst()
            .orElse(Double.NaN);
    double setup =
        fork.slices().stream().mapToDouble(s -> s.setupNanos() / 1e6).average().orElse(0);
    double len = fork.slices().stream().mapToDouble(s -> s.nanos() / 1e6).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "%s %s round %d: %s %.1f ns/op %.1f B/op gc %d (slice %.1f ms, setup %.1f ms) wall %d %s",
        fork.cell().path(),
        fork.role(),
        fork.round(),
        fork.status(),
        ns,
        fork.slices().stream().mapToDouble(Slice::bytesPerOp).average().orElse(-1),
        fork.slices().stream().mapToLong(Slice::gcCount).sum(),
        len,
        setup,
        fork.wallMillis(),
        fork.reason());
  }

  private static Environment environment() {
    return new Environment(
        "",
        2,
        List.of(),
        0,
        "",
        "",
        null,
        null,
        Runtime.version().toString(),
        "",
        "",
        "",
        List.of(),
        "",
        null,
        0,
        null,
        null,
        List.of());
  }

  void render() {}
}
