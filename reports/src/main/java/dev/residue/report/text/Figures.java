package dev.residue.report.text;

import java.util.List;
import java.util.Locale;

/**
 * How numbers are written: three significant digits, the unit beside them, and a dash where there
 * is none.
 */
public final class Figures {
  /** Stands where nothing was measured. */
  public static final String NONE = "–";

  private Figures() {}

  /** Three significant digits, thousands separated by a thin space. */
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    double size = Math.abs(value);
    if (size >= 1000) {
      return grouped(Math.round(value));
    }
    int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** A ratio to the control, as a factor. */
  public static String ratio(double value) {
    return Double.isFinite(value) ? plain(value) + "×" : NONE;
  }

  /** A time per operation. */
  public static String nanos(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    return value >= 10_000 ? plain(value / 1000) + " µs" : plain(value) + " ns";
  }

  /** A pause, ms: whole ones from 100 on, three digits below, and none behind a whole number. */
  public static String millis(double value) {
    if (!Double.isFinite(value) || value < 0) {
      return "not known";
    }
    return plain(value).replaceFirst("\\.0+$", "") + " ms";
  }

  /** Bytes per something: a small number of them. */
  public static String bytesPer(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    return Math.abs(value) < 0.05
        ? "0 B"
        : Math.abs(value) < 9.995
            ? String.format(Locale.ROOT, "%.1f B", value)
            : plain(value) + " B";
  }

  /** A number of bytes, in binary units. */
  public static String bytes(double value) {
    if (!Double.isFinite(value) || value < 0) {
      return NONE;
    }
    if (value < 1024) {
      return plain(value).replace(".00", "") + " B";
    }
    String[] units = {"KiB", "MiB", "GiB", "TiB"};
    double scaled = value / 1024;
    int unit = 0;
    while (scaled >= 1024 && unit < units.length - 1) {
      scaled /= 1024;
      unit++;
    }
    return plain(scaled) + " " + units[unit];
  }

  /** A share of a whole. */
  public static String percent(double share) {
    return Double.isFinite(share) ? Math.round(share * 100) + " %" : NONE;
  }

  /** A whole number, thousands separated by a thin space. */
  public static String grouped(long value) {
    String digits = Long.toString(Math.abs(value));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append('\u2009');
      }
      text.append(digits.charAt(i));
    }
    return (value < 0 ? "-" : "") + text;
  }

  /** A size as people say it: 100k, 1m. */
  public static String size(int entries) {
    if (entries >= 1_000_000 && entries % 1_000_000 == 0) {
      return entries / 1_000_000 + "m";
    }
    return entries >= 1000 && entries % 1000 == 0
        ? entries / 1000 + "k"
        : Integer.toString(entries);
  }

  /** A size that nobody chose, to three digits: 115k, 1.15m. */
  public static String about(int entries) {
    if (entries < 1000 || size(entries).endsWith("k") || size(entries).endsWith("m")) {
      return size(entries);
    }
    return entries < 999_500
        ? plain(entries / 1e3).replaceFirst("\\.0+$", "") + "k"
        : plain(entries / 1e6).replaceFirst("\\.0+$", "") + "m";
  }

  /** Words as a sentence lists them. */
  public static String list(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1))
            + " and "
            + words.get(words.size() - 1);
  }
}
