package dev.residue.map.bucket;

import dev.residue.map.LongCursor;
import dev.residue.map.LongLookup;

/** A range over the long kind. */
final class BucketLongCursor extends BucketCursor<LongSegment> implements LongCursor {
  private final BucketLongMap map;
  private long key;
  private long value;

  BucketLongCursor(BucketLongMap map) {
    super(map);
    this.map = map;
  }

  @Override
  boolean take(LongSegment segment, int bucket, int cell, int state, boolean moved, int wanted) {
    int at = segment.at(bucket, cell);
    long candidate = segment.cells[at];
    if (wanted >= 0 && (map.hash(candidate) & startMask()) != wanted) {
      return false;
    }
    if (!moved) {
      key = candidate;
      value = segment.cells[at + 1];
      return true;
    }
    LongLookup now = map.lookup(candidate);
    key = candidate;
    value = now.value();
    return now.ok();
  }

  @Override
  void forget() {
    key = 0;
    value = 0;
  }

  @Override
  public long key() {
    return key;
  }

  @Override
  public long value() {
    return value;
  }
}
