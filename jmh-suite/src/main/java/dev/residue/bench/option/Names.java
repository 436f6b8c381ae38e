package dev.residue.bench.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Checks names a user gave against those there are. */
public final class Names {
  private Names() {}

  /**
   * Returns the names asked for, without repetitions, in the order asked.
   *
   * @param what is named, for the error, for example {@code workload}
   * @param option the option they were given with
   * @throws UsageException if one is unknown
   */
  public static List<String> check(
      String what, String option, Collection<String> asked, Collection<String> known) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : asked) {
      String stripped = name.strip();
      if (!known.contains(stripped)) {
        throw new UsageException(unknown(what, option, stripped, known));
      }
      names.add(stripped);
    }
    return List.copyOf(names);
  }

  private static String unknown(String what, String option, String name, Collection<String> known) {
    String hint = nearest(name, known).map(n -> "did you mean '" + n + "'? ").orElse("");
    return option
        + ": unknown "
        + what
        + " '"
        + name
        + "'; "
        + hint
        + "there are: "
        + String.join(", ", known);
  }

  /** Returns the known name that differs least, if it does not differ by more than half. */
  public static Optional<String> nearest(String name, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min(Comparator.comparingInt(k -> distance.apply(name, k)))
        .filter(
            k -> distance.apply(name, k) <= Math.max(2, Math.max(name.length(), k.length()) / 2));
  }
}
