package dev.residue.verdict.series;

/** What a map does over many rounds of churn at constant size, mildest first. */
public enum GrowthWord {
  /** Bytes end where they began, time no higher, and nothing happened in between. */
  STEADY("steady"),
  /** Bytes or time rise and fall back by themselves, once or again and again. */
  SNAPS_BACK("snaps back"),
  /** Bytes stay, time per operation rises. */
  DRIFTS("drifts"),
  /** Bytes rose, but not in the last two thirds of the churn. */
  GROWS_BOUNDED("grows, bounded"),
  /** Bytes rise, and did so in the last two thirds of the churn. */
  GROWS("grows");

  private final String words;

  GrowthWord(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
