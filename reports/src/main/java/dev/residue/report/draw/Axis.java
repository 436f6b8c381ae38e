package dev.residue.report.draw;

import dev.residue.report.text.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * Maps values to places along one direction of a chart.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param from place of the low end, pixels
 * @param to place of the high end, pixels
 * @param logarithmic whether equal ratios get equal lengths
 */
public record Axis(double low, double high, double from, double to, boolean logarithmic) {

  /**
   * More than {@link #step} ever gives: a step too small to change the value it is added to would
   * not end.
   */
  private static final int MOST_TICKS = 20;

  /** From 0 to a round number at or above {@code max}. */
  public static Axis fromZero(double max, double from, double to) {
    double top = max > 0 ? max : 1;
    double step = step(top);
    return new Axis(0, Math.ceil(top / step - 1e-9) * step, from, to, false);
  }

  /** For ratios around 1: both ends a little outside the values, 1 always within. */
  public static Axis ratios(double min, double max, double from, double to) {
    double low = Math.min(Double.isFinite(min) ? min : 1, 0.9) / 1.08;
    double high = Math.max(Double.isFinite(max) ? max : 1, 1.1) * 1.08;
    return new Axis(low, high, from, to, true);
  }

  public double place(double value) {
    double share =
        logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return from + Math.max(-0.02, Math.min(1.02, share)) * (to - from);
  }

  /** Round values within the axis. */
  public List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (logarithmic) {
      double[] round = high / low > 30 ? new double[] {1, 3} : new double[] {1, 1.5, 2, 3, 5, 7};
      for (double decade = 1e-4; decade < 1e12; decade *= 10) {
        for (double factor : round) {
          double value = decade * factor;
          if (value >= low * 0.999 && value <= high * 1.001) {
            ticks.add(value);
          }
        }
      }
      return ticks;
    }
    double step = step(high - low);
    for (int i = 0; i <= MOST_TICKS && low + i * step <= high * 1.0001; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** 1, 2 or 5 times a power of ten, so that there are four to eight steps. */
  private static double step(double span) {
    double power = Math.pow(10, Math.floor(Math.log10(span / 4)));
    double scaled = span / 4 / power;
    return power * (scaled >= 5 ? 5 : scaled >= 2 ? 2 : 1);
  }

  /** A tick's label: as short as it can be told. */
  public static String label(double value) {
    String text = String.format(java.util.Locale.ROOT, "%.4g", value);
    if (text.contains("e")) {
      return Figures.plain(value);
    }
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }
}
