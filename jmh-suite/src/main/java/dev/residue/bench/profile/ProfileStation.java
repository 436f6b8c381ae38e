package dev.residue.bench.profile;

import dev.residue.bench.station.Agenda;
import dev.residue.bench.station.Piece;
import dev.residue.bench.station.Run;
import dev.residue.bench.station.Station;
import dev.residue.result.Effort;
import dev.residue.result.Line;
import dev.residue.result.Plan;
import dev.residue.result.ProfileResult;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.List;

/** Flame graphs: each map on each workload, in a fork of its own. */
public final class ProfileStation implements Station {
  /**
   * A profiled fork, its JVM's start included, s (OpenJDK 17.0.15, AMD EPYC, 2 cores, 2026-11-20;
   * the longer one by {@link Sampling#STANDARD}'s stretches).
   */
  private static final double QUICK_SECONDS = 2.5;

  private static final double THOROUGH_SECONDS = 8;

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public boolean asked(Plan plan) {
    return plan.profile() != null;
  }

  @Override
  public String announcement(Run run) {
    return ProfiledCells.of(run.plan(), run.usable(), run.setting().scratch()).size() + " profiles";
  }

  @Override
  public double seconds(Run run) {
    return ProfiledCells.of(run.plan(), run.usable(), run.setting().scratch()).size()
        * seconds(run.plan());
  }

  private static double seconds(Plan plan) {
    return thorough(plan) ? THOROUGH_SECONDS : QUICK_SECONDS;
  }

  private static boolean thorough(Plan plan) {
    return plan.profile() != null && plan.profile().effort() == Effort.THOROUGH;
  }

  @Override
  public Agenda pieces(Run run) {
    Profiles profiles =
        new Profiles(
            run.setting().folder().resolve(Schema.PROFILES),
            thorough(run.plan()) ? Sampling.STANDARD : Sampling.QUICK);
    List<Piece> pieces = new ArrayList<>();
    for (ProfiledCells.Profiled profiled :
        ProfiledCells.of(run.plan(), run.usable(), run.setting().scratch())) {
      pieces.add(
          Piece.ofOne(
              ProfileResult.piece(profiled.cell()),
              seconds(run.plan()),
              () -> profiles.run(profiled.cell(), profiled.benchmark())));
    }
    return Agenda.of(pieces);
  }

  @Override
  public List<String> words(List<Line> lines) {
    return lines.stream()
        .filter(ProfileResult.class::isInstance)
        .map(ProfileResult.class::cast)
        .map(
            result ->
                result.piece()
                    + ": "
                    + (result.status() == Status.OK
                        ? "done"
                        : result.status().words() + ", " + result.reason()))
        .toList();
  }
}
