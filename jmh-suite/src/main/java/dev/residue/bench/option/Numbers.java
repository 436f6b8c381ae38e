package dev.residue.bench.option;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers a user gave, and says the range when they are none. */
public final class Numbers {
  /*
   * Java's own parsers take more than a person means: digits of every script, a plus, hexadecimal
   * floating point, the d behind a double. What is read here is what the patterns say.
   */

  /** Up to six digits, so that no number overflows. */
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})([smh])");

  /** Digits, by thousands or not, and a unit. */
  private static final Pattern COUNT =
      Pattern.compile("([0-9]{1,18}|[0-9]{1,3}(?:_[0-9]{3}){1,5})([km]?)");

  /** Up to seven digits, so that no number overflows, and a unit, as {@code MiB} or {@code m}. */
  private static final Pattern BYTES = Pattern.compile("([0-9]{1,7}) ?([kmg])(?:i?b)?");

  private static final Pattern SEED = Pattern.compile("-?[0-9]{1,19}");

  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?%?");

  private Numbers() {}

  /** Reads a whole number, {@code 100000}, {@code 100_000} or {@code 100k}. */
  public static int count(String option, String text, int low, int high) {
    Matcher matcher = COUNT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      long digits = Long.parseLong(matcher.group(1).replace("_", ""));
      long unit =
          switch (matcher.group(2)) {
            case "k" -> 1_000;
            case "m" -> 1_000_000;
            default -> 1;
          };
      if (digits <= high && digits * unit >= low && digits * unit <= high) {
        return (int) (digits * unit);
      }
    }
    throw outOfRange(option, text, low, high);
  }

  private static UsageException outOfRange(String option, String text, long low, long high) {
    return new UsageException(
        option + ": '" + text + "' is no whole number from " + low + " to " + high);
  }

  /** Reads a time with its unit: seconds, minutes or hours. */
  public static Duration duration(String option, String text) {
    Matcher matcher = DURATION.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1));
      Duration time =
          switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
          };
      if (time.toSeconds() >= 10 && time.toDays() <= 7) {
        return time;
      }
    }
    throw new UsageException(
        option + ": '" + text + "' is no time from 10s to 168h; 90s, 10m and 2h are");
  }

  /** Reads any long. */
  public static long seed(String option, String text) {
    String digits = text.strip();
    try {
      if (SEED.matcher(digits).matches()) {
        return Long.parseLong(digits);
      }
    } catch (NumberFormatException e) {
      throw outOfRange(option, text, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    throw outOfRange(option, text, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Reads a decimal number, with or without a percent sign. */
  public static double percent(String option, String text, double low, double high) {
    Matcher matcher = PERCENT.matcher(text.strip());
    if (matcher.matches()) {
      double value = Double.parseDouble(matcher.group(1));
      if (value >= low && value <= high) {
        return value;
      }
    }
    throw badPercent(option, text, low, high);
  }

  private static UsageException badPercent(String option, String text, double low, double high) {
    return new UsageException(
        option + ": '" + text + "' is no percentage from " + low + " to " + high);
  }

  /** Reads a number of bytes with its binary unit, {@code 512k}, {@code 32m} or {@code 1g}. */
  public static long bytes(String option, String text, long low, long high) {
    Matcher matcher = BYTES.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      int shift =
          switch (matcher.group(2)) {
            case "k" -> 10;
            case "m" -> 20;
            default -> 30;
          };
      long bytes = Long.parseLong(matcher.group(1)) << shift;
      if (bytes >= low && bytes <= high) {
        return bytes;
      }
    }
    throw new UsageException(
        option
            + ": '"
            + text
            + "' is no size from "
            + (low >> 20)
            + "m to "
            + (high >> 20)
            + "m; 32m and 1g are");
  }

  /** Reads true or false; nothing else. */
  public static boolean flag(String option, String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new UsageException(option + ": '" + text + "' is neither true nor false");
    };
  }
}
