package dev.residue.map.bucket;

import org.jspecify.annotations.Nullable;

/** The structure as text: a header line, then one line per bucket, chains together. */
final class StructureDump {
  private final StringBuilder text = new StringBuilder();

  private StructureDump() {}

  static String of(BucketTable<?> table) {
    StructureDump dump = new StructureDump();
    dump.header(table);
    dump.array("new", table.array);
    dump.array("old", table.old);
    return dump.text.toString();
  }

  private void header(BucketTable<?> table) {
    text.append("len ").append(table.count).append(", B ").append(table.bits);
    text.append(", overflow counter ").append(table.overflowCounter);
    BucketArray<?> from = table.old;
    if (from != null) {
      text.append(", ");
      text.append((table.flags & BucketTable.SAME_SIZE) != 0 ? "same-size growth" : "doubling");
      text.append(": ").append(table.evacuated).append(" of ").append(from.regular);
      text.append(" old buckets done in order");
    }
    text.append('\n');
  }

  private void array(String name, @Nullable BucketArray<?> array) {
    if (array == null) {
      return;
    }
    for (int regular = 0; regular < array.regular; regular++) {
      text.append(name).append(' ').append(regular).append(" |");
      bucket(array, regular);
      for (int over = array.next(regular); over != 0; over = array.next(over)) {
        text.append(name).append(' ').append(regular);
        text.append(over < array.total ? " +preallocated " : " +separate ");
        text.append(over - array.regular).append(" |");
        bucket(array, over);
      }
    }
  }

  private void bucket(BucketArray<?> array, int bucket) {
    long word = array.top(bucket);
    for (int cell = 0; cell < TopHash.CELLS; cell++) {
      text.append(' ').append(cell(array, bucket, cell, TopHash.state(word, cell)));
    }
    text.append('\n');
  }

  private static String cell(BucketArray<?> array, int bucket, int cell, int state) {
    return switch (state) {
      case TopHash.EMPTY_REST -> ".";
      case TopHash.EMPTY_ONE -> "-";
      case TopHash.EVACUATED_X -> "<x";
      case TopHash.EVACUATED_Y -> "y>";
      case TopHash.EVACUATED_EMPTY -> "x";
      default -> Integer.toHexString(state) + ":" + array.segment(bucket).entry(bucket, cell);
    };
  }
}
