package dev.residue.verdict;

/** What may be said about a row. There is no other word, and never a bare winner. */
public enum Word {
  /** The map takes less time than the control. */
  FASTER,
  /** The map takes more time than the control. */
  SLOWER,
  /** Shown to be within delta of the control, which is more than "no difference found". */
  SAME,
  /** Not enough pairs, or too much noise, for any of the three above. */
  UNDECIDED,
  /** Not to be used: checksum, steady state or control failed, or nothing ran. */
  VOID;

  /** Whether it tells the map from the control. */
  public boolean tells() {
    return this == FASTER || this == SLOWER;
  }

  /** Whether the row needs no further rounds. */
  public boolean decided() {
    return tells() || this == SAME;
  }
}
