package dev.residue.bench.footprint;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the bytes reachable from an object, exactly and fast.
 *
 * <p>Sizes and offsets are JOL's; the walk is not, since JOL takes microseconds per object. Follows
 * every instance field and array element, references of {@code java.lang.ref} included, as JOL
 * does. Differs from JOL: objects of {@link Class} are neither counted nor entered, since they
 * belong to the JVM, and everything its class loader knows would count as the map's.
 *
 * <p>Not thread-safe, and what is measured must not be changed meanwhile.
 */
public final class FootprintMeter {
  // Terminology: an object is *seen* once it is in the set, *counted* at the same moment, and
  // *scanned* when its references have been followed. What is seen and not scanned lies on an
  // explicit stack, so that a chain of any length is no deeper than a list.
  //
  // Structure: arrays are scanned CHUNK elements at a time; the array goes back on the stack below
  // the elements' objects. So the stack stays short, an object is scanned while its header is still
  // in the cache, and the loop over a chunk lets the processor fetch several objects at once. That
  // loop is where the time goes: one cache miss per object.
  //
  // M1 An object is counted exactly once per walk.
  // M2 Part of an object: by EntryParts if its class is an entry class and it was reached from
  //    structure; else that of the object it was reached from.
  // M3 Own memory: the set (at most 12.5 bytes per object) and the stack; see Visited.

  /** Elements of an array scanned in one go: some cache lines, far below any cache's size. */
  private static final int CHUNK = 64;

  /** Walks of an {@link AddressSet} that collections may spoil before the slower set is taken. */
  private static final int ATTEMPTS = 3;

  private static final int STRUCTURE = Part.STRUCTURE.index;
  private static final int PART_BITS = 2;
  private static final int PART_MASK = (1 << PART_BITS) - 1;

  /** Offset of elements and bytes per element in arrays of references. */
  private final long arrayBase = Shapes.referenceArrayBase();

  private final int arrayScale = Shapes.referenceBytes();
  private final int alignment = Shapes.alignment();

  private final EntryParts parts;
  private final Shapes shapes;

  /** The last two classes met: a map's nodes and its keys' class, mostly. */
  private @Nullable ClassShape recent;

  private @Nullable ClassShape recent2;

  private @Nullable Object[] stack = new Object[1024];

  /** Part in the lower bits; in the upper ones, of an array, the element to go on with. */
  private long[] marks = new long[1024];

  private int depth;

  /**
   * Makes a meter, which may be used for any number of walks.
   *
   * @param parts tells keys and values from structure
   */
  public FootprintMeter(EntryParts parts) {
    this.parts = parts;
    this.shapes = new Shapes(parts.classes());
  }

  /**
   * Walks all that is reachable from an object.
   *
   * @throws FootprintException if an object cannot be read
   */
  public Footprint measure(Object root) {
    Visited visited = AddressSet.create(arrayScale);
    if (visited != null) {
      for (int i = 0; i < ATTEMPTS; i++) {
        visited.clear();
        walk(root, visited);
        if (visited.valid()) {
          return summary(visited);
        }
      }
    }
    return measureByIdentity(root);
  }

  /** Walks with the set that any collector allows, and that {@link #measure} falls back to. */
  Footprint measureByIdentity(Object root) {
    Visited visited = new IdentitySet(arrayScale);
    walk(root, visited);
    return summary(visited);
  }

  private void walk(Object root, Visited visited) {
    shapes.all().forEach(ClassShape::reset);
    depth = 0;
    Object[] holder = {root};
    scanArray(holder, 0, 1, STRUCTURE, visited);
    while (depth > 0) {
      depth--;
      Object object = stack[depth];
      long mark = marks[depth];
      stack[depth] = null;
      if (object == null) {
        throw new IllegalStateException("nothing was pushed at " + depth);
      }
      int part = (int) mark & PART_MASK;
      ClassShape shape = shape(object);
      if (shape.form == ClassShape.Form.REFERENCE_ARRAY) {
        int from = (int) (mark >>> PART_BITS);
        int length = Array.getLength(object);
        int to = Math.min(length - from, CHUNK) + from;
        if (to < length) {
          push(object, ((long) to << PART_BITS) | part);
        }
        scanArray(object, from, to, part, visited);
      } else {
        for (long offset : shape.references) {
          see(object, offset, part, visited);
        }
      }
    }
  }

  private void scanArray(Object array, int from, int to, int part, Visited visited) {
    long offset = arrayBase + (long) from * arrayScale;
    for (int i = from; i < to; i++, offset += arrayScale) {
      see(array, offset, part, visited);
    }
  }

  /** Counts what a reference leads to, unless it was seen before, and puts it on the stack. */
  private void see(Object holder, long offset, int part, Visited visited) {
    if (visited.raw()) {
      int bits = RawMemory.getInt(holder, offset);
      if (bits != 0 && visited.addRaw(bits)) {
        count(RawMemory.getReference(holder, offset), part);
      }
    } else {
      Object object = RawMemory.getReference(holder, offset);
      if (object != null && visited.add(object)) {
        count(object, part);
      }
    }
  }

  private void count(Object object, int inherited) {
    ClassShape shape = shape(object);
    int part = inherited;
    if (shape.entry && inherited == STRUCTURE) {
      part = parts.part(object).index;
    }
    switch (shape.form) {
      case INSTANCE -> {
        shape.objects[part]++;
        if (shape.references.length > 0) {
          push(object, part);
        }
      }
      case EXCLUDED -> {
        return;
      }
      default -> {
        shape.objects[part]++;
        int length = Array.getLength(object);
        long bytes = shape.base + (long) length * shape.scale;
        shape.arrayBytes[part] += (bytes + alignment - 1) & -alignment;
        if (shape.form == ClassShape.Form.REFERENCE_ARRAY && length > 0) {
          push(object, part);
        }
      }
    }
  }

  private ClassShape shape(Object object) {
    Class<?> type = object.getClass();
    ClassShape first = recent;
    if (first != null && first.type == type) {
      return first;
    }
    ClassShape second = recent2;
    recent2 = first;
    if (second == null || second.type != type) {
      second = shapes.of(object);
    }
    recent = second;
    return second;
  }

  private void push(Object object, long mark) {
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth + (depth >> 1));
      marks = Arrays.copyOf(marks, depth + (depth >> 1));
    }
    stack[depth] = object;
    marks[depth] = mark;
    depth++;
  }

  private Footprint summary(Visited visited) {
    List<ClassShape> seen =
        shapes.all().stream()
            .filter(s -> s.objects() > 0)
            .sorted(
                Comparator.comparingLong((ClassShape s) -> s.bytes())
                    .reversed()
                    .thenComparing(s -> s.type.getName()))
            .toList();
    Map<String, Long> classes = new LinkedHashMap<>();
    seen.forEach(s -> classes.merge(s.type.getName(), s.bytes(), Long::sum));
    return new Footprint(
        seen.stream().mapToLong(s -> s.bytes()).sum(),
        seen.stream().mapToLong(ClassShape::objects).sum(),
        seen.stream().mapToLong(s -> s.bytes(Part.STRUCTURE)).sum(),
        seen.stream().mapToLong(s -> s.bytes(Part.KEY)).sum(),
        seen.stream().mapToLong(s -> s.bytes(Part.VALUE)).sum(),
        classes,
        visited.ownBytes() + (long) stack.length * (arrayScale + Long.BYTES));
  }
}
