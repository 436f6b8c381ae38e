package dev.residue.bench.meter;

/** The parts a footprint splits into. */
public enum Part {
  /** Neither key nor value: tables, nodes, bookkeeping. */
  STRUCTURE(0),
  /** A key, or something only reached through one. */
  KEY(1),
  /** A value, or something only reached through one. */
  VALUE(2);

  /** Place in the counters of a {@link ClassShape}. */
  final int index;

  Part(int index) {
    this.index = index;
  }
}
