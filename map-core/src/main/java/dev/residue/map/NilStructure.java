package dev.residue.map;

/** The structure of the nil map: there is none. */
record NilStructure() implements Structure {
  @Override
  public long live() {
    return 0;
  }

  @Override
  public long capacity() {
    return 0;
  }

  @Override
  public long tombstones() {
    return 0;
  }

  @Override
  public boolean growing() {
    return false;
  }

  @Override
  public int longestProbe() {
    return 0;
  }
}
