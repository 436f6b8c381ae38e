package dev.residue.bench.meter;

/**
 * The set of objects a walk has seen, by identity.
 *
 * <p>Objects are named by where a reference to them is stored, so that an implementation need not
 * load the object to know it.
 */
interface Visited {

  /** Whether references may be told apart by their raw bits: those are then four bytes wide. */
  boolean raw();

  /**
   * Adds an object by the raw bits of a reference to it.
   *
   * @return whether it was not there before
   */
  boolean addRaw(int reference);

  /** Adds an object; returns whether it was not there before. */
  boolean add(Object object);

  /** Starts anew, keeping the memory. */
  void clear();

  /**
   * Whether what was collected since {@link #clear} still holds; false if objects have moved
   * meanwhile.
   */
  boolean valid();

  /** Memory of the set itself, bytes. */
  long ownBytes();
}
