package dev.residue.bench.toy;

import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.station.Agenda;
import dev.residue.bench.station.Piece;
import dev.residue.bench.station.Run;
import dev.residue.bench.station.Station;
import dev.residue.result.Line;
import dev.residue.result.Plan;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import dev.residue.result.ToyResult;
import java.util.List;

/** Measures how long the name of a map is; the name of eclipse is more than it can bear. */
public final class ToyStation implements Station {
  @Override
  public String name() {
    return "toy";
  }

  @Override
  public boolean asked(Plan plan) {
    return true;
  }

  @Override
  public String announcement(Run run) {
    return run.usable().size() + " names";
  }

  @Override
  public double seconds(Run run) {
    return 0;
  }

  @Override
  public Agenda pieces(Run run) {
    return Agenda.of(
        run.usable().stream()
            .map(
                map ->
                    Piece.ofOne(ToyResult.piece(map.kind(), map.name()), 0, () -> measure(map)))
            .toList());
  }

  private static ToyResult measure(PlannedMap map) {
    boolean fails = map.name().equals("eclipse");
    return new ToyResult(
        Schema.VERSION,
        map.kind(),
        map.name(),
        fails ? Status.ERROR : Status.OK,
        fails ? "broken on purpose" : null,
        fails ? -1 : map.name().length());
  }

  @Override
  public List<String> words(List<Line> lines) {
    return lines.stream().map(line -> line.piece() + ": " + line.status().words()).toList();
  }
}
