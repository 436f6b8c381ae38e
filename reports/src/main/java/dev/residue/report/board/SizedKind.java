package dev.residue.report.board;

import dev.residue.result.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What may be compared in one chart or table: maps of one kind at one size.
 *
 * @param kind of maps
 * @param size entries
 */
public record SizedKind(Kind kind, int size) {
  static final Comparator<SizedKind> ORDER =
      Comparator.comparing(SizedKind::kind).thenComparingInt(SizedKind::size);

  /** Groups things by it, kinds in their order, small sizes first. */
  public static <T> List<List<T>> groups(Collection<T> all, Function<T, SizedKind> of) {
    Map<SizedKind, List<T>> groups = new TreeMap<>(ORDER);
    all.forEach(each -> groups.computeIfAbsent(of.apply(each), k -> new ArrayList<>()).add(each));
    return List.copyOf(groups.values());
  }
}
