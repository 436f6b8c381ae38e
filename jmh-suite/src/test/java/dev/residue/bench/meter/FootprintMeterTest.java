package dev.residue.bench.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.AbstractMap.SimpleEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphStats;

class FootprintMeterTest {
  private final FootprintMeter meter = new FootprintMeter(EntryParts.NONE);

  private record Pair(Object left, Object right) {}

  private void assertEqualToJol(Object root) {
    GraphStats jol = GraphStats.parseInstance(root);
    for (Footprint footprint : List.of(meter.measure(root), meter.measureByIdentity(root))) {
      assertEquals(jol.totalSize(), footprint.bytes());
      assertEquals(jol.totalCount(), footprint.objects());
      assertEquals(
          footprint.bytes(), footprint.classes().values().stream().mapToLong(b -> b).sum());
      assertEquals(footprint.bytes(), footprint.structureBytes());
    }
  }

  @Test
  void measure_hashMap_equalsJol() {
    Map<Long, Long> map = new HashMap<>();
    for (long i = 0; i < 1000; i++) {
      map.put(i * 7919, -i * 7919);
    }
    assertEqualToJol(map);
  }

  @Test
  void measure_arraysOfEveryLengthAroundAChunk_equalsJol() {
    for (int length : new int[] {0, 1, 63, 64, 65, 127, 128, 129, 1000}) {
      Object[] array = new Object[length];
      for (int i = 0; i < length; i += 2) {
        array[i] = new Object[] {new int[i], null, new byte[i], new long[0]};
      }
      assertEqualToJol(array);
    }
  }

  @Test
  void measure_sharedAndCyclic_countsOnce() {
    SimpleEntry<Object, Object> first = new SimpleEntry<>("key", "value");
    SimpleEntry<Object, Object> second = new SimpleEntry<>(first, first);
    first.setValue(second);
    second.setValue(second);
    assertEquals(4, meter.measure(first).objects(), "two entries, one string and its bytes");
    assertEqualToJol(first);
    Long same = 123_456_789L;
    Object[] keyIsValue = {same, same};
    assertEquals(2, meter.measure(keyIsValue).objects());
  }

  @Test
  void measure_chainOfAMillion_doesNotOverflowAStack() {
    Object head = new Object();
    for (int i = 1; i < 1_000_000; i++) {
      head = new SimpleEntry<>(head, head);
    }
    assertEquals(1_000_000, meter.measure(head).objects());
    assertEquals(1_000_000, meter.measureByIdentity(head).objects());
  }

  @Test
  void measure_weakReference_isFollowedAsByJol() {
    Object kept = new long[100];
    assertEqualToJol(new WeakReference<>(kept));
  }

  @Test
  void measure_classObject_isNeitherCountedNorEntered() {
    Object[] root = {String.class, null};
    assertEquals(1, meter.measure(root).objects());
  }

  @Test
  void measure_keysAndValues_areToldFromStructure() {
    EntryParts strings =
        new EntryParts() {
          @Override
          public Set<Class<?>> classes() {
            return Set.of(String.class, Long.class);
          }

          @Override
          public Part part(Object object) {
            return object instanceof String ? Part.KEY : Part.VALUE;
          }
        };
    Map<String, Long> map = new HashMap<>();
    for (int i = 0; i < 100; i++) {
      map.put(Integer.toHexString(0x10000000 + i) + "abcdefgh", 1000L + i);
    }
    Footprint footprint = new FootprintMeter(strings).measure(map);
    // A value's class inside a key stays the key's: what a key refers to belongs to it.
    Object[] nested = {new Object[] {"in", 5_000L}};
    Footprint inside = new FootprintMeter(arrays()).measure(nested);
    assertEquals(inside.bytes() - meter.measure(new Object[1]).bytes(), inside.keyBytes());
    long key = meter.measure("0123456789abcdef").bytes();
    long value = meter.measure(1000L).bytes();
    assertEquals(100 * key, footprint.keyBytes());
    assertEquals(100 * value, footprint.valueBytes());
    assertEquals(
        footprint.bytes(),
        footprint.structureBytes() + footprint.keyBytes() + footprint.valueBytes());
  }

  /** Arrays of two are keys, longs are values. */
  private static EntryParts arrays() {
    return new EntryParts() {
      @Override
      public Set<Class<?>> classes() {
        return Set.of(Object[].class, Long.class);
      }

      @Override
      public Part part(Object object) {
        if (object instanceof Object[] array) {
          return array.length == 2 ? Part.KEY : Part.STRUCTURE;
        }
        return Part.VALUE;
      }
    };
  }

  @Test
  void measure_withoutItsFlags_namesTheClassAndTheFlags() {
    // Records hide their offsets; this test's JVM was not started with what opens them.
    Object record = new Pair("a", "b");
    FootprintException e = assertThrows(FootprintException.class, () -> meter.measure(record));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(Pair.class.getName()), message);
    assertTrue(message.contains("-Djol.magicFieldOffset=true"), message);
  }

  @Test
  void measure_ownMemory_isUnderSixteenBytesPerObject() {
    Map<Long, Long> map = new HashMap<>();
    for (long i = 0; i < 100_000; i++) {
      map.put(i * 7919, -i * 7919);
    }
    for (Footprint footprint : List.of(meter.measure(map), meter.measureByIdentity(map))) {
      assertTrue(
          footprint.ownBytes() <= 16 * footprint.objects(),
          () -> (double) footprint.ownBytes() / footprint.objects() + " bytes per object");
    }
  }
}
