package dev.residue.report.board;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Orders of rows. */
public final class Order {
  private Order() {}

  /** By rising value; what has none stands behind what has. */
  public static <T> Comparator<T> unknownLast(ToDoubleFunction<? super T> value) {
    // Double.compare has NaN behind everything else, infinity included.
    return Comparator.comparingDouble(value);
  }
}
