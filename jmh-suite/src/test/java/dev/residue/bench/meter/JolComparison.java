package dev.residue.bench.meter;

import dev.residue.adapter.CatalogEntry;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapCatalog;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.bench.child.ChildJvm;
import dev.residue.bench.child.HeaderMode;
import dev.residue.bench.tape.KeySpace;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.openjdk.jol.info.GraphStats;

/**
 * Compares the meter, in both of its ways of remembering objects, with JOL on every map of both
 * kinds; a JVM of its own, so that header mode and collector can be chosen.
 */
final class JolComparison {
  private static final long SEED = 20261120;

  /** Records hide the offsets of their fields. */
  private record Pair(Object left, Object right) {}

  private JolComparison() {}

  /** Prints one line per map: {@code equal} or {@code DIFFERS}, and the figures. */
  public static void main(String[] words) {
    ChildJvm.dieWithParent();
    int entries = Integer.parseInt(words[0]);
    System.out.println(
        "mode "
            + HeaderMode.current()
            + ", "
            + ManagementFactory.getGarbageCollectorMXBeans().get(0).getName()
            + ", references of "
            + Shapes.referenceBytes()
            + " bytes, by address: "
            + (AddressSet.create(Shapes.referenceBytes()) != null));
    Object captured = "captured by a hidden class";
    Supplier<Object> lambda = () -> captured;
    compare("lambda in a record", new Pair(lambda, new int[3]));
    for (CatalogEntry entry : MapCatalog.discover().entries()) {
      if (!entry.usable()) {
        System.out.println("skipped " + entry.name() + ": " + entry.unfit());
      } else if (entry.traits().kind() == MapKind.LONG) {
        LongLongMapAdapter map = MapCatalog.longMap(entry.name()).create(0);
        for (int i = 0; i < entries; i++) {
          long key = KeySpace.SPREAD.key(SEED, i);
          map.put(key, KeySpace.value(key));
        }
        compare("long/" + entry.name(), map.map());
      } else {
        ObjectMapAdapter map = MapCatalog.objectMap(entry.name()).create(0);
        for (int i = 0; i < entries; i++) {
          long key = KeySpace.SPREAD.key(SEED, i);
          map.put(KeySpace.string(key), key);
        }
        compare("object/" + entry.name(), map.map());
      }
    }
  }

  private static void compare(String name, Object map) {
    FootprintMeter meter = new FootprintMeter(EntryParts.NONE);
    Footprint usual = meter.measure(map);
    Footprint identity = meter.measureByIdentity(map);
    GraphStats jol = GraphStats.parseInstance(map);
    boolean equal =
        usual.bytes() == jol.totalSize()
            && usual.objects() == jol.totalCount()
            && identity.bytes() == jol.totalSize()
            && identity.objects() == jol.totalCount();
    System.out.printf(
        "%s %s: JOL %d objects, %d bytes; meter %d, %d; by identity %d, %d, own %.1f bytes per"
            + " object%n",
        equal ? "equal" : "DIFFERS",
        name,
        jol.totalCount(),
        jol.totalSize(),
        usual.objects(),
        usual.bytes(),
        identity.objects(),
        identity.bytes(),
        (double) identity.ownBytes() / identity.objects());
  }
}
