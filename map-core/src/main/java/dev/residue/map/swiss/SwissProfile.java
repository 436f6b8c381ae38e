package dev.residue.map.swiss;

/**
 * The behaviours in which Go releases differ. The golden traces carry these switches, found by
 * experiment on the runtime that wrote them.
 *
 * @param name the Go release that behaves so
 * @param prune a put that finds no growth left first tries to turn tombstones back into empty slots
 *     (golang/go issue 70886). In Go this belongs to the type of the key: 4-byte and 8-byte
 *     integers and strings since 1.25, pointers since 1.27, no other key type up to 1.27
 * @param growOnFullUpdate an update of a present key makes a full small map a table
 * @param clearResetsTombstones clear of a map that deletes have emptied wipes its tombstones
 * @param splitGroups a group keeps its 8 keys together, then its 8 values; matters for Go's bytes
 *     only
 */
public record SwissProfile(
    String name,
    boolean prune,
    boolean growOnFullUpdate,
    boolean clearResetsTombstones,
    boolean splitGroups) {
  /** Go 1.24, checked against go1.24.0. */
  public static final SwissProfile GO_1_24 = new SwissProfile("go1.24", false, true, false, false);

  /** Go 1.25, checked against go1.25.0. */
  public static final SwissProfile GO_1_25 = new SwissProfile("go1.25", true, true, true, false);

  /** Go 1.26, checked against go1.26.8; behaves as 1.25. */
  public static final SwissProfile GO_1_26 = new SwissProfile("go1.26", true, true, true, false);

  /** Go 1.27, checked against go1.27.3: an update of a full small map leaves it small. */
  public static final SwissProfile GO_1_27 = new SwissProfile("go1.27", true, false, true, false);

  /** Go's development line after 1.27, read in its source and not checked against a runtime. */
  public static final SwissProfile DEVELOPMENT =
      new SwissProfile("development", true, false, true, true);

  /** The profile of maps that are given none. */
  public static final SwissProfile CURRENT = GO_1_27;
}
