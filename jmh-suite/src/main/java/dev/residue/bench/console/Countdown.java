package dev.residue.bench.console;

import java.time.Duration;
import java.util.Locale;

/** How far the run is, in units of estimated seconds, and how long it will still take. */
public final class Countdown {
  private final Terminal terminal;
  private final long startNanos = System.nanoTime();
  private double total;
  private double done;

  public Countdown(Terminal terminal, double totalSeconds) {
    this.terminal = terminal;
    this.total = totalSeconds;
  }

  /** Takes work off the plan that turned out not to be needed. */
  public void drop(double seconds) {
    total = Math.max(done, total - seconds);
  }

  /**
   * Says that something is finished.
   *
   * @param seconds it had been estimated at
   * @param text what, in words
   */
  public void finished(double seconds, String text) {
    done = Math.min(total, done + seconds);
    double share = total <= 0 ? 1 : done / total;
    String left = left(share);
    terminal.line(String.format(Locale.ROOT, "%3.0f %%  %s  (%s)", share * 100, text, left));
    terminal.bar(share, left);
  }

  private String left(double share) {
    double elapsed = (System.nanoTime() - startNanos) / 1e9;
    if (share <= 0) {
      return "just begun";
    }
    return words(Duration.ofSeconds(Math.round(elapsed / share - elapsed))) + " left";
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
