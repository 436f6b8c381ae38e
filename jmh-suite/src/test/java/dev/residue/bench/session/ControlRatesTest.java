package dev.residue.bench.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.experiment.ExperimentOptions;
import dev.residue.bench.experiment.PlantCheck;
import dev.residue.bench.experiment.Proofs;
import dev.residue.bench.option.UsageException;
import dev.residue.result.Environment;
import dev.residue.result.Plan;
import dev.residue.result.Results;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import dev.residue.result.SchemaException;
import dev.residue.verdict.LaneVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The A/A history a user names: refused before a run, added to after it, never overwritten. */
class ControlRatesTest {
  private final Path folder;
  private final Path file;

  ControlRatesTest(@TempDir Path folder) {
    this.folder = folder;
    file = folder.resolve("aa.ndjson");
  }

  private static Environment machine(String cpu) {
    return new Environment(
        cpu, 2, List.of(), 1, "Linux", "amd64", null, null, "17", "x", "VM", "Serial", List.of(),
        "legacy", null, 0, null, null, List.of());
  }

  private static Results results(String cpu, List<dev.residue.result.ForkResult> forks) {
    ExperimentOptions options = new ExperimentOptions();
    Plan plan =
        options.plan("quick", PlantCheck.DEFAULTS, dev.residue.adapter.MapCatalog.discover());
    RunInfo run =
        new RunInfo(
            Schema.VERSION,
            "0.1.0",
            "run",
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:01:00Z",
            plan,
            machine(cpu),
            List.of());
    return new Results(run, List.copyOf(forks), List.of());
  }

  @Test
  void append_finishedRun_addsItsRowsOnceAndLeavesACopyForTheReport() throws IOException {
    ControlRates rates = new ControlRates(file);
    assertDoesNotThrow(() -> rates.check(machine("a")));
    Results run = results("a", Proofs.controls(1, 9));
    String once = "A/A history: 0 of 1 A/A comparisons on this machine told apart";
    assertTrue(rates.append(run, folder).get(0).startsWith(once));
    assertTrue(rates.append(run, folder).get(0).startsWith(once), "added twice");
    assertEquals(Files.readString(file), Files.readString(folder.resolve(Schema.CONTROL_HISTORY)));
  }

  @Test
  void append_finishedProof_addsEveryComparison() throws IOException {
    Results run = results("a", Proofs.controls(3, 9));
    List<LaneVerdict> judged = LaneVerdict.of(run.run().plan(), run.forks());
    assertTrue(
        new ControlRates(file).append(run.run(), judged).get(0).contains("0 of 3 A/A comparisons"));
  }

  @Test
  void check_otherMachineOrOtherFile_isRefusedAndKept() throws IOException {
    ControlRates rates = new ControlRates(file);
    rates.append(results("a", Proofs.controls(1, 9)), folder);
    String before = Files.readString(file);
    SchemaException other = assertThrows(SchemaException.class, () -> rates.check(machine("b")));
    assertTrue(String.valueOf(other.getMessage()).contains("another machine"));
    assertThrows(
        SchemaException.class, () -> rates.append(results("b", Proofs.controls(1, 9)), folder));
    assertEquals(before, Files.readString(file));
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader\n");
    assertThrows(SchemaException.class, () -> new ControlRates(letter).check(machine("a")));
    assertEquals("Dear reader\n", Files.readString(letter));
    assertThrows(UsageException.class, () -> new ControlRates(folder).check(machine("a")));
  }

  @Test
  void check_noFileNamed_isFine() throws IOException {
    ControlRates none = new ControlRates(null);
    none.check(machine("a"));
    assertEquals(List.of(), none.append(results("a", List.of()), folder));
  }
}
