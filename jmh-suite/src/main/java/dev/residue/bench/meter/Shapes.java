package dev.residue.bench.meter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jol.vm.VM;
import org.openjdk.jol.vm.VirtualMachine;

/** The shapes of classes in this JVM, as JOL finds them. */
final class Shapes {
  private static final VirtualMachine JOL = quietly();

  private final Map<Class<?>, ClassShape> shapes = new HashMap<>();
  private final Set<Class<?>> entryClasses;

  Shapes(Set<Class<?>> entryClasses) {
    this.entryClasses = Set.copyOf(entryClasses);
  }

  /**
   * JOL prints to standard output what it could not attach to; none of that concerns layouts, and a
   * child's standard output carries results.
   */
  private static VirtualMachine quietly() {
    PrintStream output = System.out;
    try (PrintStream sink = new PrintStream(new ByteArrayOutputStream(), true, UTF_8)) {
      System.setOut(sink);
      return VM.current();
    } finally {
      System.setOut(output);
    }
  }

  /** Bytes of a reference in an array or a field. */
  static int referenceBytes() {
    return JOL.arrayIndexScale("java.lang.Object");
  }

  /** Offset of the first element of an array of references. */
  static long referenceArrayBase() {
    return JOL.arrayBaseOffset("java.lang.Object");
  }

  /** Objects start at multiples of this many bytes. */
  static int alignment() {
    return JOL.objectAlignment();
  }

  /** Returns the shape of an object's class. */
  ClassShape of(Object object) {
    ClassShape shape = shapes.get(object.getClass());
    if (shape == null) {
      shape = parse(object);
      shapes.put(object.getClass(), shape);
    }
    return shape;
  }

  /** All shapes met so far. */
  Collection<ClassShape> all() {
    return shapes.values();
  }

  private ClassShape parse(Object object) {
    Class<?> type = object.getClass();
    boolean entry = entryClasses.contains(type);
    Class<?> element = type.getComponentType();
    if (element != null) {
      String name = element.getName();
      return new ClassShape(
          type,
          element.isPrimitive() ? ClassShape.Form.PRIMITIVE_ARRAY : ClassShape.Form.REFERENCE_ARRAY,
          JOL.arrayBaseOffset(name),
          JOL.arrayIndexScale(name),
          new long[0],
          entry);
    }
    if (type == Class.class) {
      return new ClassShape(type, ClassShape.Form.EXCLUDED, 0, 0, new long[0], false);
    }
    try {
      return new ClassShape(
          type, ClassShape.Form.INSTANCE, JOL.sizeOf(object), 0, references(type), entry);
    } catch (RuntimeException e) {
      throw new FootprintException(
          "cannot read objects of "
              + type.getName()
              + " ("
              + e.getMessage()
              + "); start the JVM with "
              + String.join(" ", MeterFlags.current()),
          e);
    }
  }

  private static long[] references(Class<?> type) {
    List<Long> offsets = new ArrayList<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          offsets.add(JOL.fieldOffset(field));
        }
      }
    }
    return offsets.stream().mapToLong(Long::longValue).sorted().toArray();
  }
}
