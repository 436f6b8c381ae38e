package dev.residue.map.swiss;

import java.util.Locale;
import java.util.Map;

/** Rebuilds the snapshot and dump lines of a trace from a map. Format: scripts/go-oracle/swiss. */
final class TraceSnapshot<A> {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final TraceSubject<A> subject;
  private final SwissTables<A> map;

  TraceSnapshot(TraceSubject<A> subject) {
    this.subject = subject;
    map = subject.map();
  }

  static final class Fnv {
    private long hash = FNV_START;

    void add(int bytes, long value) {
      for (int i = 0; i < bytes; i++) {
        hash = (hash ^ ((value >>> (8 * i)) & 0xFF)) * FNV_PRIME;
      }
    }

    String hex() {
      return TraceSnapshot.hex(hash);
    }
  }

  static String hex(long value) {
    return String.format(Locale.ROOT, "%016x", value);
  }

  String line(long operations) {
    SwissStructure is = map.structure();
    int kind =
        switch (is.shape()) {
          case NOTHING -> 0;
          case SMALL -> 1;
          case TABLES -> 2;
        };
    return String.format(
        Locale.ROOT,
        "s %d n=%d sh=%d dl=%d gd=%d tp=%d cs=%d seed=%016x tab=%d cap=%d ts=%d d=%s",
        operations,
        map.len(),
        kind,
        is.directoryLength(),
        is.globalDepth(),
        map.tombstonePossible() ? 1 : 0,
        map.clearSequence,
        map.seed,
        kind == 2 ? is.tables() : 0,
        is.capacity(),
        is.tombstones(),
        digest());
  }

  private String digest() {
    Fnv fnv = new Fnv();
    if (map.hasNothing()) {
      return fnv.hex();
    }
    if (map.directory.length == 0) {
      fnv.add(1, 1);
      addGroup(fnv, map.table(0), 0);
      return fnv.hex();
    }
    fnv.add(1, 2);
    for (int entry : map.directory) {
      fnv.add(4, map.table(SwissTables.idOf(entry)).index);
    }
    for (int i = 0; i < map.directory.length; i++) {
      SwissTable<A> table = map.table(SwissTables.idOf(map.directory[i]));
      if (table.index == i) {
        fnv.add(4, i);
        fnv.add(1, table.localDepth);
        fnv.add(2, table.capacity);
        fnv.add(2, map.growthLeft(table.id));
        fnv.add(2, map.usedOf(table.id));
        for (int group = 0; group < table.groups(); group++) {
          addGroup(fnv, table, group);
        }
      }
    }
    return fnv.hex();
  }

  private void addGroup(Fnv fnv, SwissTable<A> table, int group) {
    fnv.add(8, map.word(table, group));
    for (int slot = 8 * group; slot < 8 * group + 8; slot++) {
      if (map.isFull(table, slot)) {
        fnv.add(8, subject.keyIn(table, slot));
        fnv.add(8, subject.valueIn(table, slot));
      }
    }
  }

  /** The {@code f} lines. */
  String dump(Map<Long, Integer> idOfKey) {
    StringBuilder out = new StringBuilder();
    if (map.hasNothing()) {
      return "";
    }
    if (map.directory.length == 0) {
      dumpGroup(out, "-", map.table(0), 0, idOfKey);
      return out.toString();
    }
    out.append("f d");
    for (int entry : map.directory) {
      out.append(' ').append(map.table(SwissTables.idOf(entry)).index);
    }
    out.append('\n');
    for (int i = 0; i < map.directory.length; i++) {
      SwissTable<A> table = map.table(SwissTables.idOf(map.directory[i]));
      if (table.index == i) {
        int id = table.id;
        out.append("f t ").append(i).append(' ').append(table.localDepth);
        out.append(' ').append(table.capacity).append(' ').append(map.growthLeft(id));
        out.append(' ').append(map.usedOf(id)).append('\n');
        for (int group = 0; group < table.groups(); group++) {
          dumpGroup(out, Integer.toString(i), table, group, idOfKey);
        }
      }
    }
    return out.toString();
  }

  private void dumpGroup(
      StringBuilder out, String name, SwissTable<A> table, int group, Map<Long, Integer> idOfKey) {
    out.append("f g ").append(name).append(' ').append(group).append(' ');
    out.append(hex(Long.reverseBytes(map.word(table, group))));
    for (int slot = 8 * group; slot < 8 * group + 8; slot++) {
      if (map.isFull(table, slot)) {
        out.append(' ').append(idOfKey.get(subject.keyIn(table, slot)));
        out.append('=').append(subject.valueIn(table, slot));
      }
    }
    out.append('\n');
  }
}
