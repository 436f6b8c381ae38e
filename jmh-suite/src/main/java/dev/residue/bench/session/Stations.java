package dev.residue.bench.session;

import dev.residue.bench.growth.GrowthStation;
import dev.residue.bench.latency.LatencyStation;
import dev.residue.bench.lifecycle.LifecycleStation;
import dev.residue.bench.process.ProcessStation;
import dev.residue.bench.profile.ProfileStation;
import dev.residue.bench.station.Agenda;
import dev.residue.bench.station.Piece;
import dev.residue.bench.station.Run;
import dev.residue.bench.station.Station;
import dev.residue.bench.time.TimeStation;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The list of what is measured. */
public final class Stations {
  /**
   * All stations in the order of a run: memory first, since it is quick and nearly free of noise,
   * then time round by round, then single operations, then flame graphs.
   */
  public static final List<Station> ALL =
      List.of(
          new LifecycleStation(),
          new GrowthStation(),
          new ProcessStation(),
          new TimeStation(),
          new LatencyStation(),
          new ProfileStation());

  private Stations() {}

  /** Those that the plan of a run wants. */
  public static List<Station> asked(Run run) {
    return ALL.stream().filter(station -> station.asked(run.plan())).toList();
  }

  /**
   * What a run has not measured: names of pieces that are not whole, behind the name of their
   * station. A piece that failed says so itself and is not missing.
   *
   * @param run that has ended; a budget of nothing asks for no more than the first round
   */
  public static Set<String> missing(Run run) throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Station station : asked(run)) {
      try (Agenda pieces = station.pieces(run)) {
        for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
          // What comes as needed comes again and again if it is not measured.
          if (!run.whole(piece) && !missing.add(station.name() + " " + piece.name())) {
            break;
          }
        }
      }
    }
    return missing;
  }
}
