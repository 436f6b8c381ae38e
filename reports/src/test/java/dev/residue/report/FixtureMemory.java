package dev.residue.report;

import dev.residue.result.GrowthSeries;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented growth series of the fixtures: one of each word, and one that failed. */
final class FixtureMemory {
  private static final int POPULATIONS = 120;

  /** What the series that fails had come to. */
  static final String LOST = "out of memory at 100,000 entries with -Xmx256m";

  private FixtureMemory() {}

  static GrowthSeries growth(FixtureMap shape, String kind, int size, boolean failures) {
    SplittableRandom random = new SplittableRandom(Fixtures.SEED + size);
    boolean fails = failures && shape.name().equals("third-party");
    double full = shape.bytes().get(0);
    List<GrowthSeries.Look> looks = new ArrayList<>();
    for (int i = 0; i <= (fails ? 40 : POPULATIONS); i++) {
      double bytes = full * factor(shape.name(), i) * size;
      double nanos = 40 * shape.speed() * (1 + 0.02 * random.nextDouble());
      if (shape.name().equals("go-swiss")) {
        nanos *= 1 + 0.5 * i / POPULATIONS;
      }
      looks.add(new GrowthSeries.Look(i, Math.round(bytes), i == 0 ? -1 : nanos));
    }
    return new GrowthSeries(
        Schema.VERSION,
        kind,
        shape.name(),
        size,
        fails ? Status.OUT_OF_MEMORY : Status.OK,
        fails ? LOST : null,
        "serial",
        "compressed-class-pointers",
        looks);
  }

  private static double factor(String map, int churn) {
    return switch (map) {
      case "eclipse" -> churn == 0 ? 1 : 2;
      case "jctools" -> churn < 2 ? 1 : churn < 8 ? 2 : churn < 32 ? 4 : churn < 90 ? 8 : 16;
      case "hppc" -> churn >= 50 && churn < 60 ? 1.5 : 1;
      default -> 1;
    };
  }
}
