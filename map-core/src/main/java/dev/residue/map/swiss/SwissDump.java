package dev.residue.map.swiss;

/** The structure of a map as text. */
final class SwissDump {
  private static final String EMPTY = " ..";
  private static final String DELETED = " xx";

  private SwissDump() {}

  static <A> String of(SwissTables<A> map) {
    StringBuilder out = new StringBuilder();
    out.append("swiss map, used ").append(map.len());
    if (map.hasNothing()) {
      return out.append(", nothing allocated\n").toString();
    }
    if (map.directory.length == 0) {
      out.append(", small\n");
      group(out, map, map.table(0), 0);
      return out.toString();
    }
    out.append(", directory ").append(map.directory.length);
    out.append(", global depth ").append(map.globalDepth()).append('\n');
    for (int i = 0; i < map.directory.length; ) {
      SwissTable<A> table = map.table(SwissTables.idOf(map.directory[i]));
      int entries = 1 << (map.globalDepth() - table.localDepth);
      table(out, map, table, entries);
      i += entries;
    }
    return out.toString();
  }

  private static <A> void table(
      StringBuilder out, SwissTables<A> map, SwissTable<A> table, int entries) {
    out.append("table ").append(table.index);
    if (entries > 1) {
      out.append("..").append(table.index + entries - 1);
    }
    out.append(": depth ").append(table.localDepth);
    out.append(", capacity ").append(table.capacity);
    out.append(", used ").append(map.usedOf(table.id));
    out.append(", growthLeft ").append(map.growthLeft(table.id));
    out.append(", tombstones ").append(map.tombstonesOf(table)).append('\n');
    for (int group = 0; group < table.groups(); group++) {
      group(out, map, table, group);
    }
  }

  /** Control bytes: {@code ..} empty, {@code xx} tombstone, else H2 in hex; then the entries. */
  private static <A> void group(
      StringBuilder out, SwissTables<A> map, SwissTable<A> table, int group) {
    out.append("  group ").append(group).append(" |");
    long word = map.word(table, group);
    StringBuilder entries = new StringBuilder();
    for (int slot = 0; slot < ControlWord.SLOTS; slot++) {
      int control = ControlWord.get(word, slot);
      if (control == ControlWord.EMPTY_BYTE) {
        out.append(EMPTY);
      } else if (control == ControlWord.DELETED_BYTE) {
        out.append(DELETED);
      } else {
        out.append(control < 0x10 ? " 0" : " ").append(Integer.toHexString(control));
        entries.append(' ').append(map.describe(table, group * ControlWord.SLOTS + slot));
      }
    }
    out.append(" |").append(entries).append('\n');
  }
}
