package dev.residue.map;

import org.jspecify.annotations.Nullable;

/**
 * The nil map of the object kind. It still hashes every key it is asked for: Go panics on an
 * unhashable key here too.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
final class NilMap<K extends @Nullable Object, V extends @Nullable Object> implements GoMap<K, V> {
  private final KeyHasher<K> hasher = KeyHasher.standard();

  private void refuseUnhashable(K key) {
    long unused = hasher.hash(key, 0);
  }

  @Override
  public @Nullable V get(K key) {
    refuseUnhashable(key);
    return null;
  }

  @Override
  public Lookup<V> lookup(K key) {
    refuseUnhashable(key);
    return new Lookup<>(null, false);
  }

  @Override
  public boolean containsKey(K key) {
    refuseUnhashable(key);
    return false;
  }

  @Override
  public boolean put(K key, V value) {
    throw new NilMapAssignmentException();
  }

  @Override
  public boolean delete(K key) {
    refuseUnhashable(key);
    return false;
  }

  @Override
  public int len() {
    return 0;
  }

  @Override
  public void clear() {}

  @Override
  public Cursor<K, V> range() {
    return new Finished<>();
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

  private record Finished<K extends @Nullable Object, V extends @Nullable Object>()
      implements Cursor<K, V> {
    @Override
    public boolean next() {
      return false;
    }

    @Override
    public @Nullable K key() {
      return null;
    }

    @Override
    public @Nullable V value() {
      return null;
    }
  }
}
