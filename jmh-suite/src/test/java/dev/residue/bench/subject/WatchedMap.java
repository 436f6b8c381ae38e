package dev.residue.bench.subject;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A {@code HashMap} that writes down what is done to it and to all maps made from it, and that does
 * something wrong where it is told to. Until it is trimmed it holds an array that it does not need.
 */
public final class WatchedMap implements LongLongMapAdapter {
  private static final int SLACK_LONGS = 500;

  private final Journal journal;
  private final int number;
  private final Held held = new Held();

  /** What belongs to the map as it is measured. */
  private static final class Held {
    private Map<Long, Long> entries = new HashMap<>();

    @SuppressWarnings("UnusedVariable") // It is there to be found by whoever measures the map.
    private long @Nullable [] slack = new long[SLACK_LONGS];
  }

  /** What is done to a map. */
  public enum Call {
    CREATE,
    PUT,
    REMOVE,
    CLEAR,
    TRIM
  }

  /**
   * One call.
   *
   * @param phase in which it came
   * @param map number of the map, from 1; 0 is the template
   * @param call which
   * @param argument number of the key; expected size of a new map; else -1
   */
  public record Event(String phase, int map, Call call, long argument) {}

  /** What all maps of a life write to, and what they do wrong. */
  public static final class Journal {
    private final long seed;

    /** Large enough from the start: its growth would count as the map's. */
    private final List<Event> events = new ArrayList<>(1 << 17);

    private final Map<Long, Long> hidden = new HashMap<>();
    private String phase = "";
    private int maps;
    private String lyingFrom = "never";
    private boolean lies;
    private boolean trims = true;
    private boolean quiet;
    private int hiddenEntries;

    /**
     * Makes an empty one.
     *
     * @param seed of the keys
     */
    public Journal(long seed) {
      this.seed = seed;
    }

    /** Notes that a phase begins. */
    public void begin(String name) {
      phase = name;
      lies |= name.equals(lyingFrom);
    }

    /** From this phase on {@code size()} is one too small. */
    public Journal lieAboutSize(String from) {
      lyingFrom = from;
      return this;
    }

    /** {@code trim()} is not there. */
    public Journal withoutTrim() {
      trims = false;
      return this;
    }

    /** So many entries are kept twice, the second time where no walk from the map comes to. */
    public Journal hide(int entries) {
      hiddenEntries = entries;
      return this;
    }

    /** Writes nothing down. */
    public Journal quietly() {
      quiet = true;
      return this;
    }

    /** The calls of a phase of the map that lives in it, in order. */
    public List<Event> events(String name, int map) {
      return events.stream().filter(e -> e.phase().equals(name) && e.map() == map).toList();
    }

    /** All calls. */
    public List<Event> events() {
      return List.copyOf(events);
    }

    private void note(int map, Call call, long argument) {
      if (!quiet) {
        events.add(new Event(phase, map, call, argument));
      }
    }
  }

  private WatchedMap(Journal journal) {
    this.journal = journal;
    number = journal.maps++;
  }

  /** A template for lives of such maps. */
  public static Subject subject(Journal journal, long limit) {
    return new LongSubject(new WatchedMap(journal), journal.seed, limit, new Ledger());
  }

  @Override
  public MapTraits traits() {
    return MapTraits.of("watched", MapKind.LONG, WatchedMap.class).boxed().build();
  }

  @Override
  public LongLongMapAdapter create(int expectedSize) {
    WatchedMap fresh = new WatchedMap(journal);
    journal.note(fresh.number, Call.CREATE, expectedSize);
    return fresh;
  }

  @Override
  public long put(long key, long value) {
    journal.note(number, Call.PUT, KeyNumbers.of(journal.seed, key));
    if (journal.hidden.size() < journal.hiddenEntries) {
      journal.hidden.put(key, value);
    }
    Long before = held.entries.put(key, value);
    return before == null ? 0 : before;
  }

  @Override
  public long get(long key) {
    return held.entries.getOrDefault(key, 0L);
  }

  @Override
  public long remove(long key) {
    journal.note(number, Call.REMOVE, KeyNumbers.of(journal.seed, key));
    Long before = held.entries.remove(key);
    return before == null ? 0 : before;
  }

  @Override
  public int size() {
    return held.entries.size() - (journal.lies ? 1 : 0);
  }

  @Override
  public void clear() {
    journal.note(number, Call.CLEAR, -1);
    held.entries.clear();
  }

  @Override
  public long checksum() {
    long sum = 0;
    for (Map.Entry<Long, Long> entry : held.entries.entrySet()) {
      sum += Checksums.entry((long) entry.getKey(), (long) entry.getValue());
    }
    return sum;
  }

  @Override
  public int removeIf(LongPredicate condemned) {
    int before = held.entries.size();
    held.entries.keySet().removeIf(condemned::test);
    return before - held.entries.size();
  }

  @Override
  public boolean trim() {
    journal.note(number, Call.TRIM, -1);
    if (journal.trims) {
      held.entries = new HashMap<>(held.entries);
      held.slack = null;
    }
    return journal.trims;
  }

  @Override
  public Object map() {
    return held;
  }
}
