package dev.residue.bench.environment;

import java.util.Locale;

/**
 * One thing that {@link Doctor} looked at.
 *
 * @param level how bad it is
 * @param topic a word or two
 * @param text what was found
 * @param advice what to do about it, or what it costs; empty if there is nothing to do
 */
public record Finding(Level level, String topic, String text, String advice) {

  /** How bad a finding is. */
  public enum Level {
    /** As it should be. */
    OK,
    /** Results are usable, but noisier or poorer. */
    WARN,
    /** Times measured here would mislead. */
    UNFIT,
    /** Nothing can be measured here until it is mended. */
    BLOCKED
  }

  /** One line for a terminal: {@code warn swap: … (advice)}. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%-5s  %s: %s%s",
        level.name().toLowerCase(Locale.ROOT),
        topic,
        text,
        advice.isEmpty() ? "" : " (" + advice + ")");
  }
}
