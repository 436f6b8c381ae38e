package dev.residue.bench.option;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers a user gave, and says the range when they are none. */
public final class Numbers {
  /** Up to six digits, so that no number overflows. */
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smh])");

  private Numbers() {}

  /** Reads a whole number with an optional k or m behind it. */
  public static int count(String option, String text, int low, int high) {
    String digits = text.strip().toLowerCase(Locale.ROOT).replace("_", "");
    long unit = digits.endsWith("k") ? 1_000 : digits.endsWith("m") ? 1_000_000 : 1;
    if (unit > 1) {
      digits = digits.substring(0, digits.length() - 1);
    }
    try {
      long value = Math.multiplyExact(Long.parseLong(digits), unit);
      if (value >= low && value <= high) {
        return (int) value;
      }
    } catch (NumberFormatException | ArithmeticException e) {
      throw outOfRange(option, text, low, high);
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
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw outOfRange(option, text, Long.MIN_VALUE, Long.MAX_VALUE);
    }
  }

  /** Reads a decimal number, with or without a percent sign. */
  public static double percent(String option, String text, double low, double high) {
    try {
      double value = Double.parseDouble(text.strip().replace("%", ""));
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw badPercent(option, text, low, high);
    }
    throw badPercent(option, text, low, high);
  }

  private static UsageException badPercent(String option, String text, double low, double high) {
    return new UsageException(
        option + ": '" + text + "' is no percentage from " + low + " to " + high);
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
