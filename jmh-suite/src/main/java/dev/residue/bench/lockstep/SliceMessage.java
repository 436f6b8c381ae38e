package dev.residue.bench.lockstep;

import dev.residue.result.Slice;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A slice as one line on the socket: the word {@code slice}, then {@code name=number} for each
 * component of {@link Slice}.
 *
 * <p>The names are asked of the record: a component added there travels without a change here, and
 * none can be taken for another. By hand and not by the library that reads files, since that one
 * would have to start in every fork.
 */
final class SliceMessage {
  private static final String WORD = "slice";
  private static final RecordComponent[] FIELDS = Slice.class.getRecordComponents();

  private SliceMessage() {}

  static String of(Slice slice) {
    StringBuilder line = new StringBuilder(WORD);
    for (RecordComponent field : FIELDS) {
      line.append(' ').append(field.getName()).append('=').append(value(slice, field));
    }
    return line.toString();
  }

  private static Object value(Slice slice, RecordComponent field) {
    try {
      return field.getAccessor().invoke(slice);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean is(String line) {
    return line.startsWith(WORD + " ");
  }

  /**
   * Reads a line back.
   *
   * @throws IllegalArgumentException if it is not a slice, whole and with nothing else; the message
   *     says what is wrong with it
   */
  static Slice parse(String line) {
    Map<String, String> words = words(line);
    Object[] values = new Object[FIELDS.length];
    for (int i = 0; i < FIELDS.length; i++) {
      String word = words.remove(FIELDS[i].getName());
      if (word == null) {
        throw wrong("no " + FIELDS[i].getName(), line);
      }
      values[i] = number(FIELDS[i], word, line);
    }
    if (!words.isEmpty()) {
      throw wrong("unknown " + words.keySet(), line);
    }
    try {
      Class<?>[] types =
          Arrays.stream(FIELDS).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return Slice.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> words(String line) {
    if (!is(line)) {
      throw wrong("it does not begin with '" + WORD + "'", line);
    }
    Map<String, String> words = new HashMap<>();
    for (String word : line.substring(WORD.length() + 1).split(" ", -1)) {
      String[] parts = word.split("=", 2);
      if (words.put(parts[0], parts[parts.length - 1]) != null) {
        throw wrong(parts[0] + " twice", line);
      }
    }
    return words;
  }

  private static Number number(RecordComponent field, String word, String line) {
    try {
      return field.getType() == double.class
          ? (Number) Double.valueOf(word)
          : (Number) Long.valueOf(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          message("no number for " + field.getName() + ": '" + word + "'", line), e);
    }
  }

  private static IllegalArgumentException wrong(String what, String line) {
    return new IllegalArgumentException(message(what, line));
  }

  private static String message(String what, String line) {
    return "not a slice, " + what + ": " + line;
  }
}
