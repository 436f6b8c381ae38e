package dev.residue.report.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collapsed stacks as a tree: a frame's weight is that of all stacks that pass through it.
 *
 * <p>The file holds one stack per line, outermost frame first: {@code frame;frame;frame count}.
 */
final class Stacks {
  /** Deeper frames are cut: no picture could show them, and recursion must not end the render. */
  private static final int DEEPEST = 512;

  /** One frame below the same callers. */
  static final class Frame {
    private final Map<String, Frame> callees = new TreeMap<>();
    private long weight;

    long weight() {
      return weight;
    }

    /** In order of their names, so that equal profiles look equal. */
    Map<String, Frame> callees() {
      return callees;
    }

    /** This frame and all below it. */
    int count() {
      return 1 + callees.values().stream().mapToInt(Frame::count).sum();
    }
  }

  private final Frame root = new Frame();
  private int unreadable;

  private Stacks() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   */
  static Stacks read(Path file) throws IOException {
    Stacks stacks = new Stacks();
    for (String line : new String(Files.readAllBytes(file), UTF_8).split("\n", -1)) {
      if (!line.isBlank()) {
        stacks.add(line.strip());
      }
    }
    return stacks;
  }

  private void add(String line) {
    int space = line.lastIndexOf(' ');
    long count;
    try {
      count = Long.parseLong(line.substring(space + 1));
    } catch (NumberFormatException e) {
      unreadable++;
      return;
    }
    if (space <= 0 || count <= 0) {
      unreadable++;
      return;
    }
    Frame frame = root;
    frame.weight += count;
    int depth = 0;
    for (String name : line.substring(0, space).split(";", -1)) {
      if (++depth > DEEPEST) {
        return;
      }
      frame = frame.callees.computeIfAbsent(name, n -> new Frame());
      frame.weight += count;
    }
  }

  Frame root() {
    return root;
  }

  /**
   * The frames in which most samples ended, most first: a frame's own weight is what none of its
   * callees has, summed over all its places in the tree.
   */
  List<Map.Entry<String, Long>> hottest(int count) {
    Map<String, Long> own = new TreeMap<>();
    ownWeights(root, own);
    return own.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(count)
        .toList();
  }

  private static void ownWeights(Frame frame, Map<String, Long> into) {
    frame.callees.forEach(
        (name, callee) -> {
          long below = callee.callees.values().stream().mapToLong(Frame::weight).sum();
          into.merge(name, callee.weight - below, Long::sum);
          ownWeights(callee, into);
        });
  }

  /** Lines that are no stack, for example the last one of a profile that was cut off. */
  int unreadable() {
    return unreadable;
  }
}
