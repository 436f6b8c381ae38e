package dev.residue.adapter;

import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Makes {@link Replay.Subject}s of both kinds of adapter. */
final class Subjects {
  private Subjects() {}

  static Replay.Subject of(LongLongMapAdapter map) {
    return new Replay.Subject() {
      @Override
      public long term(long key, long value) {
        return Checksums.entry(key, value);
      }

      @Override
      public long put(long key, long value) {
        return map.put(key, value);
      }

      @Override
      public long get(long key) {
        return map.get(key);
      }

      @Override
      public long remove(long key) {
        return map.remove(key);
      }

      @Override
      public int size() {
        return map.size();
      }

      @Override
      public void clear() {
        map.clear();
      }

      @Override
      public long checksum() {
        return map.checksum();
      }

      @Override
      public int removeIf(LongPredicate condemned) {
        return map.removeIf(condemned);
      }

      @Override
      public boolean trim() {
        return map.trim();
      }
    };
  }

  /**
   * An object map under keys made afresh for every call: equal to those in the map, never
   * identical.
   *
   * @param key makes a key
   * @param number takes the long back out of a key
   */
  static Replay.Subject of(
      ObjectMapAdapter map, LongFunction<Object> key, ToLongFunction<Object> number) {
    return new Replay.Subject() {
      @Override
      public long term(long k, long v) {
        return Checksums.entry(key.apply(k), Long.valueOf(v));
      }

      @Override
      public long put(long k, long v) {
        return zeroIfNull(map.put(key.apply(k), v));
      }

      @Override
      public long get(long k) {
        return zeroIfNull(map.get(key.apply(k)));
      }

      @Override
      public long remove(long k) {
        return zeroIfNull(map.remove(key.apply(k)));
      }

      @Override
      public int size() {
        return map.size();
      }

      @Override
      public void clear() {
        map.clear();
      }

      @Override
      public long checksum() {
        return map.checksum();
      }

      @Override
      public int removeIf(LongPredicate condemned) {
        return map.removeIf(k -> condemned.test(number.applyAsLong(k)));
      }

      @Override
      public boolean trim() {
        return map.trim();
      }
    };
  }

  private static long zeroIfNull(@Nullable Object value) {
    return value == null ? 0 : (Long) value;
  }
}
