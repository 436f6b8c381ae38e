package dev.residue.adapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replays operations on a map and on {@link HashMap} and compares every answer. */
final class Replay {
  private Replay() {}

  /** The waist of either kind with long keys and values; object maps translate. */
  interface Subject {
    /** What the entry adds to the checksum. */
    long term(long key, long value);

    long put(long key, long value);

    long get(long key);

    long remove(long key);

    int size();

    void clear();

    long checksum();

    int removeIf(LongPredicate condemned);

    boolean trim();
  }

  /**
   * Fails with the seed and the shortest prefix of the sequence that still fails.
   *
   * @param fresh makes an empty map; called again for every shorter attempt
   */
  static void check(
      String name, long seed, List<Operation> operations, Supplier<? extends Subject> fresh) {
    String wrong = firstDifference(operations, fresh.get());
    if (wrong == null) {
      return;
    }
    // A difference shows at the first wrong answer, or only when contents are compared at the end;
    // prefixes are tried in between, since a failing prefix need not make all longer ones fail.
    int passing = 0;
    int failing = operations.size();
    while (failing - passing > 1) {
      int middle = (passing + failing) >>> 1;
      if (firstDifference(operations.subList(0, middle), fresh.get()) == null) {
        passing = middle;
      } else {
        failing = middle;
      }
    }
    List<Operation> shortest = operations.subList(0, failing);
    throw new AssertionError(
        name
            + ", seed "
            + seed
            + ": "
            + firstDifference(shortest, fresh.get())
            + "; shortest failing prefix has "
            + failing
            + " operations, its end: "
            + shortest.subList(Math.max(0, failing - 20), failing));
  }

  private static @Nullable String firstDifference(List<Operation> operations, Subject subject) {
    Map<Long, Long> model = new HashMap<>();
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      String wrong;
      try {
        wrong = step(operation, subject, model);
      } catch (RuntimeException e) {
        wrong = e.toString();
      }
      if (wrong != null) {
        return "operation " + i + " " + operation + ": " + wrong;
      }
    }
    return contents(subject, model);
  }

  private static @Nullable String step(
      Operation operation, Subject subject, Map<Long, Long> model) {
    long key = operation.key();
    String wrong =
        switch (operation.verb()) {
          case PUT ->
              differ(
                  "answer",
                  zeroIfNull(model.put(key, operation.value())),
                  subject.put(key, operation.value()));
          case GET -> differ("answer", zeroIfNull(model.get(key)), subject.get(key));
          case REMOVE -> differ("answer", zeroIfNull(model.remove(key)), subject.remove(key));
          case REMOVE_IF -> {
            int before = model.size();
            model.keySet().removeIf(k -> (k & key) != 0);
            yield differ("removed", before - model.size(), subject.removeIf(k -> (k & key) != 0));
          }
          case CHECKSUM -> contents(subject, model);
          case TRIM -> {
            subject.trim();
            yield contents(subject, model);
          }
          case CLEAR -> {
            model.clear();
            subject.clear();
            yield contents(subject, model);
          }
        };
    return wrong != null ? wrong : differ("size", model.size(), subject.size());
  }

  private static @Nullable String contents(Subject subject, Map<Long, Long> model) {
    long sum = 0;
    for (Map.Entry<Long, Long> entry : model.entrySet()) {
      String wrong =
          differ("value of " + entry.getKey(), entry.getValue(), subject.get(entry.getKey()));
      if (wrong != null) {
        return wrong;
      }
      sum += subject.term(entry.getKey(), entry.getValue());
    }
    String wrong = differ("checksum", sum, subject.checksum());
    return wrong != null ? wrong : differ("size", model.size(), subject.size());
  }

  private static long zeroIfNull(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  private static @Nullable String differ(String what, Object right, Object answer) {
    return Objects.equals(right, answer) ? null : what + " is " + answer + ", should be " + right;
  }
}
