package dev.residue.map.bucket;

import dev.residue.map.Cursor;
import dev.residue.map.GoTypes;
import dev.residue.map.KeyHasher;
import dev.residue.map.LongCursor;
import dev.residue.map.LongHasher;
import dev.residue.map.LongLookup;
import dev.residue.map.Lookup;
import dev.residue.map.RandomSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Either kind of the bucket map, with long keys and values, for tests that treat them as twins. */
interface TraceMap {
  boolean put(long key, long value);

  LongLookup lookup(long key);

  boolean delete(long key);

  void clear();

  LongCursor range();

  BucketTable<?> table();

  long key(Segment segment, int bucket, int cell);

  long value(Segment segment, int bucket, int cell);

  /** The kinds under test. */
  enum Kind {
    LONG {
      @Override
      TraceMap make(long hint, LongHasher hasher, RandomSource random) {
        return new OfLongs(new BucketLongMap(hint, hasher, random));
      }
    },
    OBJECT {
      @Override
      TraceMap make(long hint, LongHasher hasher, RandomSource random) {
        return new OfObjects(
            new BucketMap<>(hint, new Boxed(hasher), random, GoTypes.UINT64_PAIRS));
      }
    };

    abstract TraceMap make(long hint, LongHasher hasher, RandomSource random);
  }

  /** Hashes boxed keys as the long kind hashes plain ones. */
  record Boxed(LongHasher hasher) implements KeyHasher<Long> {
    @Override
    public long hash(Long key, long seed) {
      return hasher.hash(key, seed);
    }

    @Override
    public boolean equal(Long a, Long b) {
      return a.equals(b);
    }
  }

  /** The long kind. */
  record OfLongs(BucketLongMap map) implements TraceMap {
    @Override
    public boolean put(long key, long value) {
      return map.put(key, value);
    }

    @Override
    public LongLookup lookup(long key) {
      LongLookup found = map.lookup(key);
      if (map.containsKey(key) != found.ok() || map.get(key) != found.value()) {
        throw new AssertionError("get, lookup and containsKey disagree on key " + key);
      }
      return found;
    }

    @Override
    public boolean delete(long key) {
      return map.delete(key);
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public LongCursor range() {
      return map.range();
    }

    @Override
    public BucketTable<?> table() {
      return map;
    }

    @Override
    public long key(Segment segment, int bucket, int cell) {
      LongSegment longs = (LongSegment) segment;
      return longs.cells[longs.at(bucket, cell)];
    }

    @Override
    public long value(Segment segment, int bucket, int cell) {
      LongSegment longs = (LongSegment) segment;
      return longs.cells[longs.at(bucket, cell) + 1];
    }
  }

  /** The object kind with boxed keys and values. */
  record OfObjects(BucketMap<Long, Long> map) implements TraceMap {
    @Override
    public boolean put(long key, long value) {
      return map.put(key, value);
    }

    @Override
    public LongLookup lookup(long key) {
      Lookup<Long> found = map.lookup(key);
      Long value = found.value();
      if (map.containsKey(key) != found.ok() || !Objects.equals(map.get(key), value)) {
        throw new AssertionError("get, lookup and containsKey disagree on key " + key);
      }
      return new LongLookup(value == null ? 0 : value, found.ok());
    }

    @Override
    public boolean delete(long key) {
      return map.delete(key);
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public LongCursor range() {
      return new Unboxed(map.range());
    }

    @Override
    public BucketTable<?> table() {
      return map;
    }

    @Override
    public long key(Segment segment, int bucket, int cell) {
      ObjectSegment objects = (ObjectSegment) segment;
      return unbox(objects.cells[objects.at(bucket, cell)]);
    }

    @Override
    public long value(Segment segment, int bucket, int cell) {
      ObjectSegment objects = (ObjectSegment) segment;
      return unbox(objects.cells[objects.at(bucket, cell) + 1]);
    }

    private static long unbox(@Nullable Object boxed) {
      return boxed == null ? 0 : (Long) boxed;
    }
  }

  /** An object cursor as a long cursor. */
  record Unboxed(Cursor<Long, Long> cursor) implements LongCursor {
    @Override
    public boolean next() {
      return cursor.next();
    }

    @Override
    public long key() {
      return OfObjects.unbox(cursor.key());
    }

    @Override
    public long value() {
      return OfObjects.unbox(cursor.value());
    }
  }
}
