package dev.residue.report.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.residue.result.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderTest {
  @Test
  void unknownLast_valuesAboveEverySentinel_standBeforeTheUnknown() {
    assertEquals(
        List.of(-1.0, 1e300, Double.POSITIVE_INFINITY, Double.NaN),
        Stream.of(Double.NaN, Double.POSITIVE_INFINITY, 1e300, -1.0)
            .sorted(Order.unknownLast(Double::doubleValue))
            .toList());
  }

  @Test
  void groups_ofThings_areByKindThenSize() {
    SizedKind large = new SizedKind(Kind.LONG, 1_000);
    SizedKind small = new SizedKind(Kind.LONG, 10);
    SizedKind object = new SizedKind(Kind.OBJECT, 10);
    assertEquals(
        List.of(List.of(small), List.of(large, large), List.of(object)),
        SizedKind.groups(List.of(object, large, small, large), place -> place));
  }
}
