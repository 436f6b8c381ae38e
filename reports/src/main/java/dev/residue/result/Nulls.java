package dev.residue.result;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was read to what the records promise: only a component that says {@link Nullable} may
 * be null. The mapper knows of no such promise, and the page that trusts it would fail long after.
 */
final class Nulls {
  private Nulls() {}

  /** A component of a record that is to be looked at. */
  private record Component(String name, Method accessor, boolean nullable) {}

  private static final Map<Class<?>, List<Component>> KNOWN = new ConcurrentHashMap<>();

  /** Name of the first field that is null and must not be, as a path; null if there is none. */
  static @Nullable String find(@Nullable Object value) {
    if (value instanceof Collection<?> items) {
      int i = 0;
      for (Object item : items) {
        String found = item == null ? "" : find(item);
        if (found != null) {
          return "/" + i + found;
        }
        i++;
      }
    } else if (value instanceof Record) {
      for (Component component : KNOWN.computeIfAbsent(value.getClass(), Nulls::components)) {
        Object part = get(component, value);
        String found = part == null ? (component.nullable() ? null : "") : find(part);
        if (found != null) {
          return "/" + component.name() + found;
        }
      }
    }
    return null;
  }

  /** All but those of primitive types. */
  private static List<Component> components(Class<?> record) {
    List<Component> components = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      if (!component.getType().isPrimitive()) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        components.add(
            new Component(
                component.getName(),
                accessor,
                component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
      }
    }
    return components;
  }

  private static @Nullable Object get(Component component, Object of) {
    try {
      return component.accessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
