package dev.residue.bench.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LedgerTest {
  @Test
  void peak_growthToANewTable_countsOldAndNewTogether() {
    Ledger ledger = new Ledger();
    ledger.start(10_000, true, () -> 20_500);
    ledger.charge(500);
    // The new table: 20,000 bytes beside 10,500 that are there.
    ledger.charge(20_000);
    assertEquals(30_500, ledger.peak(20_500));
    assertEquals(20_500, ledger.allocated());
  }

  @Test
  void peak_smallAllocationsOfDeletes_areGarbage() {
    Ledger ledger = new Ledger();
    ledger.start(10_000, false, () -> 6_000);
    for (int i = 0; i < 100; i++) {
      ledger.charge(24);
    }
    assertEquals(10_000, ledger.peak(8_000));
    ledger.charge(5_000);
    assertEquals(15_000, ledger.peak(6_000));
    assertEquals(2_400 + 5_000, ledger.allocated());
  }
}
