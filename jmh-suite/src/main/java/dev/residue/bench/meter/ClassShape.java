package dev.residue.bench.meter;

import java.util.Arrays;

/** What the meter knows of one class, and what it has counted of it in the current walk. */
final class ClassShape {
  private static final int PARTS = Part.values().length;

  /** How objects of a class are read. */
  enum Form {
    /** Fields at fixed offsets. */
    INSTANCE,
    /** Elements that are references. */
    REFERENCE_ARRAY,
    /** Elements that are not. */
    PRIMITIVE_ARRAY,
    /** Not counted and not entered. */
    EXCLUDED
  }

  final Class<?> type;
  final Form form;

  /** Bytes of an instance; of an array, offset of its first element. */
  final long base;

  /** Bytes per element; 0 for instances. */
  final int scale;

  /** Offsets of the references an instance holds. */
  final long[] references;

  /** Whether {@link EntryParts#part} is asked about objects of this class. */
  final boolean entry;

  /** Objects seen, by {@link Part#index}. */
  final long[] objects = new long[PARTS];

  /** Bytes seen, by {@link Part#index}; of arrays only, instances are all of one size. */
  final long[] arrayBytes = new long[PARTS];

  ClassShape(Class<?> type, Form form, long base, int scale, long[] references, boolean entry) {
    this.type = type;
    this.form = form;
    this.base = base;
    this.scale = scale;
    this.references = references;
    this.entry = entry;
  }

  /** Forgets what was counted. */
  void reset() {
    Arrays.fill(objects, 0);
    Arrays.fill(arrayBytes, 0);
  }

  /** Bytes seen of one part. */
  long bytes(Part part) {
    int i = part.index;
    return form == Form.INSTANCE ? objects[i] * base : arrayBytes[i];
  }

  /** Bytes seen. */
  long bytes() {
    long sum = 0;
    for (Part part : Part.values()) {
      sum += bytes(part);
    }
    return sum;
  }

  /** Objects seen. */
  long objects() {
    return Arrays.stream(objects).sum();
  }
}
