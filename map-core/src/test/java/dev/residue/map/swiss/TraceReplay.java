package dev.residue.map.swiss;

import dev.residue.map.KeyHasher;
import dev.residue.map.LongHasher;
import dev.residue.map.LongLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Replays one trace on a map and stops at the first line that the map does not repeat. */
final class TraceReplay {
  /** Kinds of maps. */
  enum Kind {
    LONG,
    OBJECT
  }

  private final Kind kind;
  private final List<String> lines;
  private final Map<String, String> header = new HashMap<>();
  private final List<Long> keys = new ArrayList<>();
  private final Map<Long, Integer> idOfKey = new HashMap<>();
  private final Map<Long, Long> hashOfKey = new HashMap<>();
  private final TraceSubject.@Nullable Steps[] cursors = new TraceSubject.Steps[4];
  private final SwissProfile profile;
  private final TraceRandom random;
  private int at;
  private int operations;
  private int epoch;

  TraceReplay(List<String> lines, Kind kind) {
    this.lines = lines;
    this.kind = kind;
    for (at = 0; !line().equals("begin"); at++) {
      String[] nameAndRest = line().split(" ", 2);
      header.put(nameAndRest[0], nameAndRest[1]);
    }
    at++;
    profile = profile(header("go"), header("profile"));
    random = new TraceRandom(Long.parseUnsignedLong(header("seed")));
  }

  private static SwissProfile profile(String go, String switches) {
    return new SwissProfile(
        go.substring(0, go.indexOf(' ')),
        switches.contains("prune=1"),
        switches.contains("growOnFullUpdate=1"),
        switches.contains("clearResetsTombstones=1"),
        switches.contains("splitGroups=1"));
  }

  SwissProfile profile() {
    return profile;
  }

  private String header(String name) {
    return Objects.requireNonNull(header.get(name), name);
  }

  private String line() {
    return lines.get(at);
  }

  /** Replays to the end. Returns the operations done. */
  int run() {
    long hint = Long.parseLong(header("hint"));
    if (kind == Kind.LONG) {
      LongHasher hasher = (key, seed) -> hashOf(key);
      return run(new LongSubject(new SwissLongMap(hint, profile, hasher, random)));
    }
    return run(new ObjectSubject(new SwissMap<>(hint, profile, new TraceHasher(), random)));
  }

  private final class TraceHasher implements KeyHasher<Long> {
    @Override
    public long hash(Long key, long seed) {
      return hashOf(key);
    }

    @Override
    public boolean equal(Long a, Long b) {
      return a.equals(b);
    }
  }

  private long hashOf(long key) {
    Long hash = hashOfKey.get(key);
    if (hash == null) {
      throw new AssertionError("line " + (at + 1) + ": the map hashes a key Go did not: " + key);
    }
    return hash;
  }

  private <A> int run(TraceSubject<A> subject) {
    TraceSnapshot<A> snapshot = new TraceSnapshot<>(subject);
    for (; !line().startsWith("end "); at++) {
      step(subject, snapshot);
    }
    expect("end " + operations, snapshot);
    return operations;
  }

  private <A> void step(TraceSubject<A> subject, TraceSnapshot<A> snapshot) {
    String[] words = line().split(" ");
    switch (words[0]) {
      case "e" -> newEpoch(words, subject);
      case "k" -> declare(words);
      case "s" -> expect(snapshot.line(operations), snapshot);
      case "f" -> compareDump(snapshot);
      default -> {
        operations++;
        expect(operate(words, subject), snapshot);
        if (!lines.get(at + 1).startsWith("e ") && random.draws() != epoch + 1) {
          throw new AssertionError("operation " + operations + " draws a seed, in Go it does not");
        }
      }
    }
  }

  private void newEpoch(String[] words, TraceSubject<?> subject) {
    epoch = Integer.parseInt(words[1]);
    if (random.draws() != epoch + 1) {
      throw new AssertionError("operation " + operations + ": Go draws a seed, the map does not");
    }
    if (!TraceSnapshot.hex(subject.map().seed).equals(words[2])) {
      throw new AssertionError("operation " + operations + ": another seed than " + words[2]);
    }
    hashOfKey.clear();
  }

  private void declare(String[] words) {
    int id = Integer.parseInt(words[1]);
    long key = Long.parseUnsignedLong(words[2], 16);
    if (id == keys.size()) {
      keys.add(key);
      idOfKey.put(key, id);
    }
    hashOfKey.put(key, Long.parseUnsignedLong(words[3], 16));
  }

  /** Does what the line says and returns the line as this map would have written it. */
  private String operate(String[] words, TraceSubject<?> subject) {
    switch (words[0]) {
      case "p" -> {
        boolean added = subject.put(key(words[1]), Long.parseLong(words[2]));
        return "p " + words[1] + " " + words[2] + (added ? " 1" : " 0");
      }
      case "g" -> {
        LongLookup found = subject.get(key(words[1]));
        return "g " + words[1] + (found.ok() ? " 1 " : " 0 ") + found.value();
      }
      case "d" -> {
        return "d " + words[1] + (subject.delete(key(words[1])) ? " 1" : " 0");
      }
      case "c" -> {
        subject.map().clear();
        return "c";
      }
      case "i" -> {
        return "i "
            + words[1]
            + " "
            + words[2]
            + " "
            + wholeRange(start(words[1], words[2], subject));
      }
      case "ib" -> {
        cursors[Integer.parseInt(words[1])] = start(words[2], words[3], subject);
        return line();
      }
      case "in" -> {
        TraceSubject.Steps cursor =
            Objects.requireNonNull(cursors[Integer.parseInt(words[1])], "no such cursor");
        return "in "
            + words[1]
            + (cursor.next() ? " " + idOfKey.get(cursor.key()) + " " + cursor.value() : " -");
      }
      default -> throw new IllegalStateException("line " + (at + 1) + ": unknown: " + line());
    }
  }

  private long key(String id) {
    return keys.get(Integer.parseInt(id));
  }

  private TraceSubject.Steps start(String slot, String directory, TraceSubject<?> subject) {
    if (!slot.equals("-")) {
      random.startAt(Long.parseUnsignedLong(slot, 16), Long.parseUnsignedLong(directory, 16));
    }
    TraceSubject.Steps cursor = subject.range();
    if (!random.startsUsedUp()) {
      throw new AssertionError("operation " + operations + ": a range draws two numbers");
    }
    return cursor;
  }

  private static String wholeRange(TraceSubject.Steps cursor) {
    TraceSnapshot.Fnv fnv = new TraceSnapshot.Fnv();
    int entries = 0;
    while (cursor.next()) {
      fnv.add(8, cursor.key());
      fnv.add(8, cursor.value());
      entries++;
    }
    return entries + " " + fnv.hex();
  }

  private <A> void expect(String actual, TraceSnapshot<A> snapshot) {
    if (!actual.equals(line())) {
      throw difference(line(), actual, expectedDump(at + 1), snapshot.dump(idOfKey));
    }
  }

  private <A> void compareDump(TraceSnapshot<A> snapshot) {
    String expected = expectedDump(at);
    String actual = snapshot.dump(idOfKey);
    if (!expected.equals(actual)) {
      throw difference("the dump below", "the dump below", expected, actual);
    }
    at += (int) expected.lines().count() - 1;
  }

  private String expectedDump(int from) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < lines.size() && lines.get(i).startsWith("f "); i++) {
      out.append(lines.get(i)).append('\n');
    }
    return out.toString();
  }

  private AssertionError difference(
      String expected, String actual, String expectedDump, String actualDump) {
    String inGo = expectedDump.isEmpty() ? "(the trace has no dump here)\n" : expectedDump;
    return new AssertionError(
        "%s, %s kind, line %d, operation %d\n  Go:   %s\n  here: %s\nGo's dump:\n%sdump here:\n%s"
            .formatted(
                header("name"), kind, at + 1, operations, expected, actual, inGo, actualDump));
  }
}
