package dev.residue.bench.tape;

/** What a step of a timed loop does to a map. */
public enum Operation {
  /** Removes a key. */
  REMOVE(1),
  /** Removes a live key and puts a new one. */
  REPLACE(2),
  /** Looks a key up. */
  GET(1),
  /** Goes on to the next entry. */
  ITERATE(1);

  private final int perStep;

  Operation(int perStep) {
    this.perStep = perStep;
  }

  /** Operations that count, and keys on the tape, per step. */
  public int perStep() {
    return perStep;
  }
}
