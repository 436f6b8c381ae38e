package dev.residue.report.text;

import dev.residue.result.Caches;
import dev.residue.result.Condition;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a plan brings the caches into a known state, and what that leaves unmeasured. */
public final class CacheText {
  private CacheText() {}

  /** One line for what is done, and one for each thing that is assumed or cannot be measured. */
  public static List<String> lines(Plan plan) {
    List<String> lines = new ArrayList<>();
    Caches known = plan.time().caches();
    if (known == null) {
      lines.add("as found: ratios move with the neighbours on the machine");
      return lines;
    }
    lines.add(
        String.join("; ", plan.time().conditions().stream().map(c -> made(c, known)).toList()));
    if (known.assumed() != null) {
      lines.add(known.assumed());
    }
    if (plan.time().conditions().contains(Condition.HOT)) {
      for (Kind kind : plan.kinds()) {
        for (int size : plan.sizes()) {
          if (!plan.time().conditions(kind, size).contains(Condition.HOT)) {
            lines.add(notHot(kind, size, plan.time().octave(), known));
          }
        }
      }
    }
    return lines;
  }

  private static String made(Condition condition, Caches caches) {
    return switch (condition) {
      case COLD -> "cold (" + (caches.sweepBytes() >> 20) + " MiB swept before each clock)";
      case HOT ->
          "hot (each map touched, then timed by a clock of its own, in half of an L2 of "
              + (caches.l2Bytes() >> 10)
              + " KiB)";
      case AS_FOUND -> "as found";
    };
  }

  private static String notHot(Kind kind, int size, boolean octave, Caches caches) {
    return String.format(
        Locale.ROOT,
        "%s, %s entries: not measured hot on this machine: %.1f MB, L2 %.1f MB",
        kind,
        Figures.size(size),
        Caches.workingSet(kind, octave ? 2L * size : size) / 1e6,
        caches.l2Bytes() / 1e6);
  }
}
