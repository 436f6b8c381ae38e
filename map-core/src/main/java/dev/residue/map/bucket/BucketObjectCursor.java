package dev.residue.map.bucket;

import dev.residue.map.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A range over the object kind.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
final class BucketObjectCursor<K extends @Nullable Object, V extends @Nullable Object>
    extends BucketCursor<ObjectSegment> implements Cursor<K, V> {
  private final BucketMap<K, V> map;
  private @Nullable K key;
  private @Nullable V value;

  BucketObjectCursor(BucketMap<K, V> map) {
    super(map);
    this.map = map;
  }

  @Override
  boolean take(ObjectSegment segment, int bucket, int cell, int state, boolean moved, int wanted) {
    int at = segment.at(bucket, cell);
    K candidate = map.asKey(segment.cells[at]);
    boolean reflexive = map.hasher().equal(candidate, candidate);
    if (wanted >= 0 && !belongs(candidate, reflexive, state, wanted)) {
      return false;
    }
    if (!moved || !reflexive) {
      key = candidate;
      value = map.asValue(segment.cells[at + 1]);
      return true;
    }
    BucketMap.Entry<K, V> now = map.entry(candidate);
    if (now == null) {
      return false;
    }
    key = now.key();
    value = now.value();
    return true;
  }

  /** Whether an entry of an old bucket will come to the wanted one of the two new buckets. */
  private boolean belongs(K candidate, boolean reflexive, int state, int wanted) {
    if (reflexive) {
      return (map.hasher().hash(candidate, map.seed) & startMask()) == wanted;
    }
    return wanted >>> (startBits() - 1) == (state & 1);
  }

  @Override
  void forget() {
    key = null;
    value = null;
  }

  @Override
  public @Nullable K key() {
    return key;
  }

  @Override
  public @Nullable V value() {
    return value;
  }
}
