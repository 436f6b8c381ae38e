package dev.residue.map;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Go map seen as a {@code java.util.Map}.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
final class MapView<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractMap<K, V> {
  private final GoMap<K, V> map;

  MapView(GoMap<K, V> map) {
    this.map = map;
  }

  /** Unchecked, but harmless: the map only hashes and compares a key that it is asked for. */
  @SuppressWarnings({"unchecked", "NullAway"}) // A null key is a key if K says so, else a miss.
  private K asKey(@Nullable Object key) {
    return (K) key;
  }

  @Override
  public int size() {
    return map.len();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return map.containsKey(asKey(key));
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return map.get(asKey(key));
  }

  @Override
  public @Nullable V put(K key, V value) {
    return map.exchange(key, value);
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    return map.remove(asKey(key));
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new Entries<>(map);
  }

  private static final class Entries<K extends @Nullable Object, V extends @Nullable Object>
      extends AbstractSet<Map.Entry<K, V>> {
    private final GoMap<K, V> map;

    Entries(GoMap<K, V> map) {
      this.map = map;
    }

    @Override
    public int size() {
      return map.len();
    }

    @Override
    public boolean contains(@Nullable Object candidate) {
      return candidate instanceof Map.Entry<?, ?> entry && holds(entry);
    }

    @SuppressWarnings("unchecked") // As in asKey: only hashed and compared.
    private boolean holds(Map.Entry<?, ?> entry) {
      try {
        Lookup<V> found = map.lookup((K) entry.getKey());
        return found.ok() && Objects.equals(found.value(), entry.getValue());
      } catch (UnhashableKeyException e) {
        // No entry has such a key, and a set answers that with false.
        return false;
      }
    }

    @Override
    @SuppressWarnings("unchecked") // As in asKey: only hashed and compared.
    public boolean remove(@Nullable Object candidate) {
      return candidate instanceof Map.Entry<?, ?> entry
          && holds(entry)
          && map.delete((K) entry.getKey());
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return new EntryIterator<>(map);
    }
  }

  /** Looks one entry ahead, so an entry removed right after hasNext is still returned by next. */
  private static final class EntryIterator<K extends @Nullable Object, V extends @Nullable Object>
      implements Iterator<Map.Entry<K, V>> {
    private final GoMap<K, V> map;
    private final Cursor<K, V> cursor;
    private @Nullable LiveEntry<K, V> ahead;
    private @Nullable LiveEntry<K, V> last;

    EntryIterator(GoMap<K, V> map) {
      this.map = map;
      cursor = map.range();
    }

    @Override
    public boolean hasNext() {
      if (ahead == null && cursor.next()) {
        ahead = current();
      }
      return ahead != null;
    }

    @SuppressWarnings("NullAway") // After a true next() the cursor's key and value are a K and a V.
    private LiveEntry<K, V> current() {
      return new LiveEntry<>(map, cursor.key(), cursor.value());
    }

    @Override
    public Map.Entry<K, V> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      LiveEntry<K, V> entry = Objects.requireNonNull(ahead);
      ahead = null;
      last = entry;
      return entry;
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException("remove needs a next before it, once");
      }
      LiveEntry<K, V> condemned = last;
      last = null;
      condemned.refuseNaN("removes");
      map.delete(condemned.getKey());
    }
  }

  private static final class LiveEntry<K extends @Nullable Object, V extends @Nullable Object>
      extends AbstractMap.SimpleEntry<K, V> {
    private static final long serialVersionUID = 1L;
    private final transient GoMap<K, V> map;

    LiveEntry(GoMap<K, V> map, K key, V value) {
      super(key, value);
      this.map = map;
    }

    /** A put under NaN would add an entry, a delete would miss it. */
    private void refuseNaN(String verb) {
      if ((getKey() instanceof Double wide && wide.isNaN())
          || (getKey() instanceof Float narrow && narrow.isNaN())) {
        throw new UnsupportedOperationException(
            "NaN equals no key, so that nothing " + verb + " its entry but clear");
      }
    }

    @Override
    public V setValue(V value) {
      refuseNaN("replaces");
      map.put(getKey(), value);
      return super.setValue(value);
    }
  }
}
