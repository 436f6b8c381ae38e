package dev.residue.bench.profile;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stacks and their counts: a line per stack, frames from the outermost inwards, {@code
 * frame;frame;frame count}.
 *
 * <p>The profiler writes a stack once per place in the code; here equal names are added up and
 * sorted, so that two profiles can be compared line by line.
 */
final class CollapsedStacks {
  private final SortedMap<String, Long> counts = new TreeMap<>();

  private CollapsedStacks() {}

  /**
   * Reads the profiler's text.
   *
   * @throws IllegalArgumentException on a line without a count, with its number
   */
  static CollapsedStacks parse(String text) {
    CollapsedStacks stacks = new CollapsedStacks();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      int space = line.lastIndexOf(' ');
      try {
        long count = Long.parseLong(line.substring(space + 1).strip());
        stacks.counts.merge(line.substring(0, Math.max(space, 0)), count, Long::sum);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "line " + number + ": expected 'frame;frame count', found '" + line + "'", e);
      }
    }
    return stacks;
  }

  /** Sum over all stacks. */
  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The lines. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Long> stack : counts.entrySet()) {
      text.append(stack.getKey()).append(' ').append(stack.getValue()).append('\n');
    }
    return text.toString();
  }
}
