package dev.residue.report.gate;

import dev.residue.report.board.Board;
import dev.residue.result.Results;
import dev.residue.result.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The gates that were asked for, and what they say of a run. */
public final class Gates {
  private Gates() {}

  /**
   * Judges results.
   *
   * @throws SchemaException if the results cannot be judged
   * @return sentences of those gates that fail, in the order asked; empty if all hold
   */
  public static Map<Gate, List<String>> failed(Results results, List<Gate> asked)
      throws SchemaException {
    Map<Gate, List<String>> failed = new LinkedHashMap<>();
    Board board = new Board(results);
    for (Gate gate : asked) {
      List<String> failures = gate.failures(board);
      if (!failures.isEmpty()) {
        failed.put(gate, new ArrayList<>(failures));
      }
    }
    return failed;
  }
}
