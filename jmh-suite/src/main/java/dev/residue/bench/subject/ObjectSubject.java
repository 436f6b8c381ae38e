package dev.residue.bench.subject;

import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.bench.meter.EntryParts;
import dev.residue.bench.meter.FootprintMeter;
import dev.residue.bench.meter.Part;
import dev.residue.bench.tape.KeySpace;
import java.util.Set;

/**
 * An object map in a lifecycle. Keys are strings of 16 characters, values boxed longs; the map
 * holds the only reference to either, so that a deleted entry's objects can be seen to go.
 */
final class ObjectSubject extends Subject {
  private final ObjectMapAdapter map;
  private final long limit;

  /** Bytes of a key and a value, made outside the map's calls. */
  private final long entryBytes;

  /**
   * Wraps a map.
   *
   * @param limit numbers from 0 below this may occur
   */
  ObjectSubject(ObjectMapAdapter map, long seed, long limit, Ledger ledger) {
    super(seed, ledger);
    this.map = map;
    this.limit = limit;
    this.entryBytes =
        new FootprintMeter(EntryParts.NONE).measure(KeySpace.string(seed)).bytes()
            + new FootprintMeter(EntryParts.NONE).measure(KeySpace.value(seed)).bytes();
  }

  @Override
  public void insert(long number) {
    long key = KeySpace.SPREAD.key(seed, number);
    String string = KeySpace.string(key);
    Long value = KeySpace.value(key);
    long start = allocatedByThread();
    Object before = map.put(string, value);
    ledger.charge(allocatedByThread() - start);
    ledger.adopt(entryBytes);
    if (before != null) {
      throw wrong("put", number, "null", before);
    }
  }

  @Override
  public void remove(long number) {
    long key = KeySpace.SPREAD.key(seed, number);
    String string = KeySpace.string(key);
    long start = allocatedByThread();
    Object value = map.remove(string);
    ledger.charge(allocatedByThread() - start);
    if (!(value instanceof Long found) || found != KeySpace.value(key)) {
      throw wrong("remove", number, KeySpace.value(key), String.valueOf(value));
    }
  }

  @Override
  public long timedChurn(long oldest, long next, int count) {
    String[] out = new String[count];
    String[] in = new String[count];
    Long[] values = new Long[count];
    long expected = 0;
    for (int i = 0; i < count; i++) {
      out[i] = KeySpace.string(KeySpace.SPREAD.key(seed, oldest + i));
      expected += KeySpace.value(KeySpace.SPREAD.key(seed, oldest + i));
      in[i] = KeySpace.string(KeySpace.SPREAD.key(seed, next + i));
      values[i] = KeySpace.value(KeySpace.SPREAD.key(seed, next + i));
    }
    long sum = 0;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      Object removed = map.remove(out[i]);
      sum += removed instanceof Long value ? value : 0;
      map.put(in[i], values[i]);
    }
    long nanos = System.nanoTime() - start;
    if (sum != expected) {
      throw wrong("churn", oldest, expected, sum);
    }
    return nanos;
  }

  @Override
  public boolean iterates() {
    return map.traits().iteratorRemove();
  }

  @Override
  void clearMap() {
    map.clear();
  }

  @Override
  boolean trimMap() {
    return map.trim();
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public Object map() {
    return map.map();
  }

  @Override
  public long[] iterationOrder() {
    NumberList numbers = new NumberList(map.size());
    map.removeIf(
        key -> {
          numbers.add(number(key));
          return false;
        });
    return numbers.toArray();
  }

  /** A string that the map itself holds is no key, and has no number in use. */
  private long number(Object key) {
    String string = (String) key;
    if (string.length() != Long.SIZE / 4) {
      return -1;
    }
    long bits = 0;
    for (int i = 0; i < string.length(); i++) {
      int digit = Character.digit(string.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      bits = (bits << 4) | digit;
    }
    return KeyNumbers.of(seed, bits);
  }

  @Override
  public Subject fresh(int expectedSize) {
    return new ObjectSubject(map.create(expectedSize), seed, limit, new Ledger());
  }

  @Override
  public EntryParts parts() {
    return new EntryParts() {
      @Override
      public Set<Class<?>> classes() {
        return Set.of(String.class, Long.class);
      }

      @Override
      public Part part(Object object) {
        if (object instanceof Long) {
          return Part.VALUE;
        }
        long number = number(object);
        return number >= 0 && number < limit ? Part.KEY : Part.STRUCTURE;
      }
    };
  }
}
