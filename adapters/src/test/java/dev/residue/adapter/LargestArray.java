package dev.residue.adapter;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Length of the longest array a map holds: its table, whatever the library calls it. */
final class LargestArray {
  private LargestArray() {}

  /** Elements; entries themselves are not followed, JDK internals cannot be. */
  static int of(Object map) throws IllegalAccessException {
    int largest = 0;
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    open.add(map);
    while (!open.isEmpty()) {
      Object object = open.remove();
      if (!seen.add(object)) {
        continue;
      }
      if (object instanceof AtomicReferenceArray<?> array) {
        largest = Math.max(largest, array.length());
      } else if (object.getClass().isArray()) {
        largest = Math.max(largest, java.lang.reflect.Array.getLength(object));
      } else {
        follow(object, open);
      }
    }
    return largest;
  }

  private static void follow(Object object, Deque<Object> open) throws IllegalAccessException {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
          continue;
        }
        try {
          field.setAccessible(true);
        } catch (InaccessibleObjectException expected) {
          continue;
        }
        Object value = field.get(object);
        if (value != null) {
          open.add(value);
        }
      }
    }
  }
}
