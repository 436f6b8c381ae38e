package dev.residue.verdict;

/** Which time decided a row. */
public enum Clock {
  /** Wall time of the operations. */
  WALL,
  /** CPU time of the thread that ran them, plus the time of the collections meanwhile. */
  CPU
}
