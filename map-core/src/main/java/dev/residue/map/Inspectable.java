package dev.residue.map;

/**
 * What a Go map shows of its inside. Everything here only reads: no entry moves, no growth goes on,
 * no random number is drawn.
 */
public interface Inspectable {
  /**
   * Counts over the whole structure.
   *
   * @return a snapshot; costs one pass over the control words, not over keys or values
   */
  Structure structure();

  /**
   * How many live entries a successful search finds after how many probes. The unit is the
   * design's: buckets of a chain, or groups of a probe sequence.
   *
   * @return element i counts the entries found in the i-th bucket or group inspected, from 1 on;
   *     element 0 is always 0; the elements add up to the length of the map
   */
  long[] probeLengthHistogram();

  /**
   * The structure as text for a reader, one line per bucket or group.
   *
   * @return lines ended by a line feed; grows with the map
   */
  String dump();

  /**
   * The bytes a real Go holds for this structure with keys and values of the given types: header,
   * arrays and blocks rounded to Go's size classes, without what keys and values point to.
   *
   * @param types the Go types of the keys and the values
   * @return now, and at the peak of a growth
   */
  GoBytes goBytes(GoTypes types);
}
