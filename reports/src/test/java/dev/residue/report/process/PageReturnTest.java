package dev.residue.report.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Phase;
import dev.residue.result.ProcessMemory.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageReturnTest {
  private static final double EPSILON = 1e-9;

  private final List<Sample> samples = new ArrayList<>();

  private PageReturnTest at(Phase phase, long millis, long resident) {
    samples.add(new Sample(phase, millis, 0, 0, resident < 0 ? -1 : resident << 20));
    return this;
  }

  /** A life of 60 MiB before and 160 MiB after the fill, idling at the given sizes. */
  private PageReturnTest life(long... idle) {
    at(Phase.START, 0, 60).at(Phase.FULL, 900, 160).at(Phase.DELETE_90, 1000, 150);
    for (int i = 0; i < idle.length; i++) {
      at(Phase.IDLE, 1500 + 500L * i, idle[i]);
    }
    return this;
  }

  private PageReturn alone() {
    return PageReturn.of(samples, PageReturn.Period.LEFT_ALONE, Sample::resident);
  }

  private PageReturn collected() {
    return PageReturn.of(samples, PageReturn.Period.COLLECTED, Sample::resident);
  }

  @Test
  void of_halfComesBack_isYesWithTheTimeUntilNineTenthsHadGone() {
    // From 150 on; 50 go in the period, of which 45 have gone after 1.5 s.
    PageReturn back = life(148, 140, 104, 100).alone();
    assertEquals(PageReturn.Answer.YES, back.answer());
    assertEquals(.6, back.share(), EPSILON);
    assertEquals(60L << 20, back.bytes());
    assertEquals(1.5, back.seconds(), EPSILON);
    assertEquals("60 %, 60.0 MiB, after 1.50 s", back.detail());
  }

  @Test
  void of_edgesOfTheWords_fallOnTheBetterSide() {
    assertEquals(PageReturn.Answer.YES, life(110).alone().answer());
    samples.clear();
    assertEquals(PageReturn.Answer.IN_PART, life(111).alone().answer());
    samples.clear();
    assertEquals(PageReturn.Answer.IN_PART, life(150).alone().answer());
    samples.clear();
    assertEquals(PageReturn.Answer.NO, life(151).alone().answer());
  }

  @Test
  void of_givenBackBeforeThePeriod_countsAndHasNoTime() {
    // All of it went while entries were deleted: nothing happened in the period itself.
    PageReturn back =
        at(Phase.START, 0, 60)
            .at(Phase.FULL, 900, 160)
            .at(Phase.DELETE_90, 1, 70)
            .at(Phase.IDLE, 2, 70)
            .alone();
    assertEquals(PageReturn.Answer.YES, back.answer());
    assertTrue(Double.isNaN(back.seconds()), back.detail());
    assertEquals("90 %, 90.0 MiB", back.detail());
  }

  @Test
  void of_dropThatDoesNotLast_countsFromWhereItLasts() {
    PageReturn back = life(90, 150, 90, 90).alone();
    assertEquals(1.5, back.seconds(), EPSILON);
  }

  @Test
  void of_processThatTookMore_isNoAndSaysSo() {
    assertEquals("took 10.0 MiB more", life(170).alone().detail());
    assertEquals(PageReturn.Answer.NO, life(170).alone().answer());
  }

  @Test
  void of_periodAfterACollection_isCountedFromTheHighestBeforeIt() {
    life(150)
        .at(Phase.COLLECTED, 5000, 155)
        .at(Phase.IDLE_COLLECTED, 5500, 155)
        .at(Phase.IDLE_COLLECTED, 7500, 70);
    PageReturn back = collected();
    assertEquals(.9, back.share(), EPSILON);
    assertEquals(2.5, back.seconds(), EPSILON);
  }

  @Test
  void of_residentNotTold_isNotKnown() {
    at(Phase.START, 0, -1).at(Phase.FULL, 1, -1).at(Phase.DELETE_90, 2, -1).at(Phase.IDLE, 3, -1);
    assertEquals("not known", alone().answer().toString());
    assertEquals("", alone().detail());
  }

  @Test
  void of_periodNotReached_isNotKnown() {
    assertEquals(PageReturn.Answer.UNKNOWN, life(100).collected().answer());
    assertEquals(
        PageReturn.Answer.UNKNOWN,
        PageReturn.of(List.of(), PageReturn.Period.LEFT_ALONE, Sample::resident).answer());
  }

  @Test
  void of_fillWithinTheNoise_saysNothing() {
    at(Phase.START, 0, 60).at(Phase.FULL, 1, 79).at(Phase.DELETE_90, 2, 79).at(Phase.IDLE, 3, 60);
    assertEquals("map too small to tell", alone().answer().toString());
    assertEquals("", alone().detail());
  }
}
