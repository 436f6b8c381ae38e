package dev.residue.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.adapter.Operation.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the test: a broken map must not pass. */
class ReplayTest {

  @ParameterizedTest
  @EnumSource
  void check_brokenMap_failsWithSeedAndPrefix(BrokenLongMap.Fault fault) {
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () ->
                Replay.check(
                    "broken",
                    7,
                    Operation.sequence(7, 4000, 600),
                    () -> Subjects.of(new BrokenLongMap(fault))));
    String message = String.valueOf(error.getMessage());
    assertTrue(message.startsWith("broken, seed 7: "), message);
    assertTrue(message.contains("shortest failing prefix has "), message);
  }

  @Test
  void check_faultAtTheThirdOperation_reportsAPrefixOfThree() {
    List<Operation> operations =
        List.of(
            new Operation(Verb.PUT, 5, 1),
            new Operation(Verb.GET, 5, 1),
            new Operation(Verb.PUT, 5, 3),
            new Operation(Verb.GET, 5, 1));
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () ->
                Replay.check(
                    "broken",
                    1,
                    operations,
                    () ->
                        Subjects.of(new BrokenLongMap(BrokenLongMap.Fault.PUT_FORGETS_PREVIOUS))));
    assertTrue(
        String.valueOf(error.getMessage()).contains("prefix has 3 operations"), error.getMessage());
  }

  @Test
  void sequence_sameSeed_isTheSame() {
    assertEquals(Operation.sequence(3, 500, 100), Operation.sequence(3, 500, 100));
  }
}
