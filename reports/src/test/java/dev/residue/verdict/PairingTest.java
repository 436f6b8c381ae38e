package dev.residue.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.Role;
import dev.residue.result.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which time a pair holds. */
class PairingTest {
  private static final Cell GREEDY = Lines.cell("Greedy");
  private static final Cell CONTROL = Lines.cell("HashMap");

  /**
   * A thousand operations.
   *
   * @param cpu CPU time per operation, ns
   * @param gc time of collections per operation, ns
   */
  private static Slice slice(double wall, double cpu, double gc) {
    return new Slice(
        1_000,
        Math.round(1_000 * wall),
        Math.round(1_000 * cpu),
        0,
        1,
        gc * 1_000 / 1e6,
        0,
        0,
        1,
        1,
        0,
        0);
  }

  private static Pair pair(Slice map, Slice control) {
    List<ForkResult> forks =
        List.of(
            Lines.fork(CONTROL, Role.CONTROL, 1, List.of(control, control, control)),
            Lines.fork(GREEDY, Role.MAP, 1, List.of(map, map, map)));
    Pairs pairs = new Pairing(forks, Lines.plan(1).time()).maps().get(GREEDY);
    assertNotNull(pairs);
    assertEquals(1, pairs.pairs().size());
    return pairs.pairs().get(0);
  }

  /** Under load the CPU clock decides: a map that allocates must not be called faster for it. */
  @Test
  void pair_collectionsOfTheMap_areItsTime() {
    Pair pair = pair(slice(500, 80, 40), slice(400, 100, 0));
    assertEquals(Math.log(120 / 100.0), pair.cpu(), 1e-9);
    assertEquals(Math.log(500 / 400.0), pair.wall(), 1e-9);
    assertEquals(3_000 * (120 + 100), pair.busyNanos(), 1e-6);
    assertEquals(3_000 * (500 + 400), pair.wallNanos(), 1e-6);
  }

  @Test
  void pair_collectionsOfTheControl_areItsTime() {
    Pair pair = pair(slice(500, 90, 0), slice(400, 50, 130));
    assertEquals(Math.log(90 / 180.0), pair.cpu(), 1e-9);
    assertEquals(3_000 * (90 + 180), pair.busyNanos(), 1e-6);
  }
}
