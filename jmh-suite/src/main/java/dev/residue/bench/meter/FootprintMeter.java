package dev.residue.bench.meter;

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
  // the elements' objects. So the stack stays short, and what a chunk has led to is still in the
  // cache when it is scanned. A chunk is scanned in three passes, because the time goes into one
  // cache miss per object, and in a loop that does nothing else the processor waits for several
  // misses at once: find the references that are new, load their classes, then count. An element's
  // own references are followed at once, one level deep, and only what lies below is pushed.
  //
  // M1 An object is counted exactly once per walk.
  // M2 Part of an object: by EntryParts if its class is an entry class and it was reached from
  //    structure; else that of the object it was reached from.
  // M3 Own memory: the set (at most 12.5 bytes per object) and the stack; see Visited.

  /** Elements of an array scanned in one go: some cache lines, far below any cache's size. */
  private static final int CHUNK = 64;

  /** Entries the stack starts with; chains and trees rarely need more. */
  private static final int STACK = 1024;

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

  /**
   * Made anew for each walk: in an old array the collector's barrier would make each store wait for
   * all earlier ones.
   */
  private @Nullable Object[] stack = new Object[0];

  /** Part in the lower bits; in the upper ones, of an array, the element to go on with. */
  private long[] marks = new long[0];

  private int depth;

  /** The new objects of a chunk, and their classes; made anew as the stack is. */
  private @Nullable Object[] batch = new Object[0];

  private @Nullable Class<?>[] batchTypes = new Class<?>[0];

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
    stack = new Object[STACK];
    marks = new long[STACK];
    batch = new Object[CHUNK];
    batchTypes = new Class<?>[CHUNK];
    depth = 0;
    Object[] holder = {root};
    scanArray(holder, 0, 1, STRUCTURE, visited);
    while (depth > 0) {
      depth--;
      Object object = known(stack[depth]);
      long mark = marks[depth];
      stack[depth] = null;
      int part = (int) mark & PART_MASK;
      ClassShape shape = shape(object, object.getClass());
      if (shape.form == ClassShape.Form.REFERENCE_ARRAY) {
        int from = (int) (mark >>> PART_BITS);
        int length = Array.getLength(object);
        int to = Math.min(length - from, CHUNK) + from;
        if (to < length) {
          push(object, ((long) to << PART_BITS) | part);
        }
        scanArray(object, from, to, part, visited);
      } else {
        scanFields(object, shape, part, visited);
      }
    }
  }

  private void scanArray(Object array, int from, int to, int part, Visited visited) {
    int found = 0;
    long offset = arrayBase + (long) from * arrayScale;
    for (int i = from; i < to; i++, offset += arrayScale) {
      Object object = unseen(array, offset, visited);
      if (object != null) {
        batch[found++] = object;
      }
    }
    for (int i = 0; i < found; i++) {
      batchTypes[i] = known(batch[i]).getClass();
    }
    for (int i = 0; i < found; i++) {
      Object object = known(batch[i]);
      ClassShape shape = shape(object, known(batchTypes[i]));
      int own = count(object, shape, part);
      if (shape.references.length > 0) {
        scanFields(object, shape, own, visited);
      } else if (shape.form == ClassShape.Form.REFERENCE_ARRAY) {
        push(object, own);
      }
    }
  }

  private void scanFields(Object object, ClassShape shape, int part, Visited visited) {
    for (long offset : shape.references) {
      Object child = unseen(object, offset, visited);
      if (child != null) {
        ClassShape childShape = shape(child, child.getClass());
        int own = count(child, childShape, part);
        if (childShape.references.length > 0
            || childShape.form == ClassShape.Form.REFERENCE_ARRAY) {
          push(child, own);
        }
      }
    }
  }

  /** What a reference leads to, now seen; null if it leads nowhere or was seen before. */
  private static @Nullable Object unseen(Object holder, long offset, Visited visited) {
    if (visited.raw()) {
      int bits = RawMemory.getInt(holder, offset);
      return bits != 0 && visited.addRaw(bits) ? RawMemory.getReference(holder, offset) : null;
    }
    Object object = RawMemory.getReference(holder, offset);
    return object != null && visited.add(object) ? object : null;
  }

  /** Counts an object and returns its part. */
  private int count(Object object, ClassShape shape, int inherited) {
    int part = inherited;
    if (shape.entry && inherited == STRUCTURE) {
      part = parts.part(object).index;
    }
    if (shape.form != ClassShape.Form.EXCLUDED) {
      shape.objects[part]++;
      if (shape.scale != 0) {
        long bytes = shape.base + (long) Array.getLength(object) * shape.scale;
        shape.arrayBytes[part] += (bytes + alignment - 1) & -alignment;
      }
    }
    return part;
  }

  private ClassShape shape(Object object, Class<?> type) {
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

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("an empty place where an object was put");
    }
    return value;
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

  /** Gives up what only a walk needs: between walks nothing of it shows in a histogram. */
  private void release() {
    stack = new Object[0];
    marks = new long[0];
    batch = new Object[0];
    batchTypes = new Class<?>[0];
  }

  private Footprint summary(Visited visited) {
    long ownBytes = visited.ownBytes() + (long) stack.length * (arrayScale + Long.BYTES);
    release();
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
        ownBytes);
  }
}
