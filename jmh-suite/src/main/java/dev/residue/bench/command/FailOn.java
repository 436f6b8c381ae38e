package dev.residue.bench.command;

import dev.residue.bench.console.Exit;
import dev.residue.bench.console.Terminal;
import dev.residue.bench.option.Names;
import dev.residue.bench.option.RunOptions;
import dev.residue.report.gate.Gate;
import dev.residue.report.gate.Gates;
import dev.residue.result.ResultReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code --fail-on} asks for, as an exit code. */
final class FailOn {
  /** The word that asks for no gate. */
  static final String NONE = "none";

  private final List<Gate> gates;

  private FailOn(List<Gate> gates) {
    this.gates = gates;
  }

  /**
   * Reads the option.
   *
   * @param text null or blank: not given
   * @param otherwise what then counts
   * @throws dev.residue.bench.option.UsageException if a word is unknown
   */
  static FailOn of(@Nullable String text, List<Gate> otherwise) {
    List<String> asked = RunOptions.list("--fail-on", text);
    if (asked.isEmpty()) {
      return new FailOn(otherwise);
    }
    if (asked.equals(List.of(NONE))) {
      return new FailOn(List.of());
    }
    List<String> known = new ArrayList<>(Gate.words());
    if (asked.size() == 1) {
      known.add(NONE);
    }
    return new FailOn(
        Names.check("gate", "--fail-on", asked, known).stream().map(Gate::of).toList());
  }

  /** Says what fails, and returns the code: what was not measured comes before what was. */
  int code(Path folder, Terminal terminal) throws IOException {
    Map<Gate, List<String>> failed = Gates.failed(ResultReader.read(folder), gates);
    failed.forEach(
        (gate, sentences) ->
            sentences.forEach(
                sentence -> terminal.line("failed (" + gate.word() + "): " + sentence)));
    if (failed.isEmpty()) {
      return Exit.OK;
    }
    return failed.containsKey(Gate.MISSING) ? Exit.INCOMPLETE : Exit.GATE_FAILED;
  }
}
