package dev.residue.bench.console;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How far the run is, and how long it will still take.
 *
 * <p>Each part of the run is estimated beforehand. What its pieces have really taken, against what
 * they had been estimated at, corrects the rest of the same part; a part of which nothing has been
 * measured yet is corrected by all others together.
 */
public final class Countdown {
  private final Terminal terminal;
  private final LongSupplier nanos;
  private final long startNanos;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** A part of the run, in seconds. */
  private static final class Part {
    /** Estimate of what is still to be done. */
    private double left;

    /** Estimate of what was done, and what it took. */
    private double estimated;

    private double taken;
  }

  /**
   * Begins.
   *
   * @param seconds estimates by the name of the part
   */
  public Countdown(Terminal terminal, Map<String, Double> seconds) {
    this(terminal, seconds, System::nanoTime);
  }

  Countdown(Terminal terminal, Map<String, Double> seconds, LongSupplier nanos) {
    this.terminal = terminal;
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
    seconds.forEach((name, estimate) -> part(name).left = estimate);
  }

  private Part part(String name) {
    return parts.computeIfAbsent(name, n -> new Part());
  }

  /** Takes work off a part that turned out not to be needed. */
  public void drop(String name, double seconds) {
    Part part = part(name);
    part.left = Math.max(0, part.left - seconds);
  }

  /** Says that nothing more of a part will come. */
  public void ended(String name) {
    part(name).left = 0;
  }

  /**
   * Says that a piece is finished.
   *
   * @param name of its part
   * @param seconds it had been estimated at
   * @param taken what it took
   * @param lines what it was, in words
   */
  public void finished(String name, double seconds, Duration taken, List<String> lines) {
    Part part = part(name);
    drop(name, seconds);
    part.estimated += seconds;
    part.taken += taken.toNanos() / 1e9;
    double left = secondsLeft();
    double elapsed = (nanos.getAsLong() - startNanos) / 1e9;
    double share = elapsed + left <= 0 ? 1 : elapsed / (elapsed + left);
    String words = words(Duration.ofSeconds(Math.round(left))) + " left";
    for (String line : lines) {
      terminal.line(String.format(Locale.ROOT, "%3.0f %%  %s  (%s)", share * 100, line, words));
    }
    terminal.bar(share, words);
  }

  /** What is left, corrected by what has been measured, s. */
  double secondsLeft() {
    double estimated = parts.values().stream().mapToDouble(part -> part.estimated).sum();
    double taken = parts.values().stream().mapToDouble(part -> part.taken).sum();
    double overall = estimated > 0 ? taken / estimated : 1;
    return parts.values().stream()
        .mapToDouble(
            part -> part.left * (part.estimated > 0 ? part.taken / part.estimated : overall))
        .sum();
  }

  /** A duration as people say it. */
  public static String words(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 100) {
      return seconds + " s";
    }
    return seconds < 6000
        ? (seconds + 30) / 60 + " min"
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600.0);
  }
}
