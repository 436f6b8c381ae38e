package dev.residue.bench.lockstep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order is balanced: no fork is always first, none always follows the same other one. */
class SliceOrderTest {
  @Test
  void pass_everyOne_isAPermutation() {
    for (int n = 1; n <= 13; n++) {
      SliceOrder order = new SliceOrder(n, 42);
      for (int pass = 0; pass < 2 * n; pass++) {
        int[] sorted = order.pass(pass);
        Arrays.sort(sorted);
        assertArrayEquals(IntStream.range(0, n).toArray(), sorted, n + " forks, pass " + pass);
      }
    }
  }

  @Test
  void pass_overTwoSquares_givesEachForkEachPlaceEquallyOften() {
    for (int n = 2; n <= 12; n++) {
      SliceOrder order = new SliceOrder(n, 42);
      int[][] places = new int[n][n];
      for (int pass = 0; pass < 2 * n; pass++) {
        int[] forks = order.pass(pass);
        for (int place = 0; place < n; place++) {
          places[forks[place]][place]++;
        }
      }
      for (int[] counts : places) {
        for (int count : counts) {
          assertEquals(2, count, n + " forks");
        }
      }
    }
  }

  @Test
  void pass_overTwoSquares_letsEachForkFollowEachOtherEquallyOften() {
    for (int n = 2; n <= 12; n++) {
      SliceOrder order = new SliceOrder(n, 42);
      int[][] follows = new int[n][n];
      for (int pass = 0; pass < 2 * n; pass++) {
        int[] forks = order.pass(pass);
        for (int place = 1; place < n; place++) {
          follows[forks[place]][forks[place - 1]]++;
        }
      }
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          assertEquals(a == b ? 0 : 2, follows[a][b], n + " forks: " + a + " after " + b);
        }
      }
    }
  }

  @Test
  void shuffled_sameSeed_isTheSame() {
    assertArrayEquals(SliceOrder.shuffled(10, 3), SliceOrder.shuffled(10, 3));
  }
}
