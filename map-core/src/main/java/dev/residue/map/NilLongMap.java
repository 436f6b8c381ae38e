package dev.residue.map;

/** The nil map of the long kind. */
final class NilLongMap implements GoLongMap {
  static final NilLongMap INSTANCE = new NilLongMap();

  private NilLongMap() {}

  @Override
  public long get(long key) {
    return 0;
  }

  @Override
  public long getOrDefault(long key, long missing) {
    return missing;
  }

  @Override
  public LongLookup lookup(long key) {
    return new LongLookup(0, false);
  }

  @Override
  public boolean containsKey(long key) {
    return false;
  }

  @Override
  public boolean put(long key, long value) {
    throw new NilMapAssignmentException();
  }

  @Override
  public boolean delete(long key) {
    return false;
  }

  @Override
  public int len() {
    return 0;
  }

  @Override
  public void clear() {}

  @Override
  public LongCursor range() {
    return new Finished();
  }

  @Override
  public Structure structure() {
    return new NilStructure();
  }

  @Override
  public long[] probeLengthHistogram() {
    return new long[1];
  }

  @Override
  public String dump() {
    return "nil map\n";
  }

  @Override
  public GoBytes goBytes(GoTypes types) {
    return new GoBytes(0, 0);
  }

  private record Finished() implements LongCursor {
    @Override
    public boolean next() {
      return false;
    }

    @Override
    public long key() {
      return 0;
    }

    @Override
    public long value() {
      return 0;
    }
  }
}
