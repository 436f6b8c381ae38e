package dev.residue.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapCatalogTest {
  /** A stranger's map, with no line of ours but the waist. Faults are put in by replacing text. */
  private static final String ACME =
      """
      package acme;

      import dev.residue.adapter.Checksums;
      import dev.residue.adapter.LongLongMapAdapter;
      import dev.residue.adapter.MapKind;
      import dev.residue.adapter.MapTraits;
      import java.util.TreeMap;
      import java.util.function.LongPredicate;

      public final class AcmeAdapter implements LongLongMapAdapter {
        private final TreeMap<Long, Long> map = new TreeMap<>();

        public MapTraits traits() {
          return MapTraits.of("acme-map", MapKind.LONG, AcmeAdapter.class)
              .library("com.acme:acme-map", "MIT").boxed().build();
        }
        public LongLongMapAdapter create(int expectedSize) { return new AcmeAdapter(); }
        public long put(long key, long value) { return zero(map.put(key, value)); }
        public long get(long key) { return zero(map.get(key)); }
        public long remove(long key) { return zero(map.remove(key)); }
        public int size() { return map.size(); }
        public void clear() { map.clear(); }
        public long checksum() {
          long sum = 0;
          for (var e : map.entrySet()) {
            sum += Checksums.entry(e.getKey().longValue(), e.getValue().longValue());
          }
          return sum;
        }
        public int removeIf(LongPredicate condemned) {
          int before = map.size();
          map.keySet().removeIf(condemned::test);
          return before - map.size();
        }
        public boolean trim() { return false; }
        public Object map() { return map; }
        private static long zero(Long value) { return value == null ? 0 : value; }
      }
      """;

  private final Path folder;

  MapCatalogTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void discover_ourOwnClassPath_isWholeAndInOrder() {
    MapCatalog catalog = MapCatalog.discover();
    assertEquals(List.of(), catalog.problems());
    assertEquals(List.of(), catalog.entries().stream().filter(entry -> !entry.usable()).toList());
    for (MapKind kind : MapKind.values()) {
      List<String> names = catalog.entries(kind).stream().map(CatalogEntry::name).toList();
      assertEquals(MapCatalog.CONTROL, names.get(0));
      assertEquals(names.stream().skip(1).sorted().toList(), names.subList(1, names.size()));
      assertTrue(
          names.containsAll(
              List.of(
                  "concurrent-hashmap",
                  "fastutil",
                  "agrona",
                  "eclipse",
                  "hppc",
                  "koloboke",
                  "jctools")),
          names.toString());
    }
    assertTrue(catalog.find(MapKind.LONG, "jctools-long").isPresent());
    assertTrue(catalog.find(MapKind.OBJECT, "jctools-long").isEmpty());
  }

  @Test
  void discover_mapFromAForeignJar_isListedVersionedAndWorks() throws Exception {
    Path jar =
        new ForeignJar()
            .source("acme.AcmeAdapter", ACME)
            .longMaps("acme.AcmeAdapter")
            .write(folder, "acme-map-1.2.3.jar");
    withLoader(
        jar,
        loader -> {
          MapCatalog catalog = MapCatalog.discover(loader);
          CatalogEntry entry = catalog.find(MapKind.LONG, "acme-map").orElseThrow();
          assertTrue(entry.usable(), entry.unfit());
          assertEquals("1.2.3", entry.version());
          assertEquals(List.of(), catalog.problems());
          assertEquals(MapCatalog.discover().entries().size() + 1, catalog.entries().size());
          Thread thread = Thread.currentThread();
          ClassLoader before = thread.getContextClassLoader();
          thread.setContextClassLoader(loader);
          try {
            Replay.check(
                "acme-map",
                11,
                Operation.sequence(11, 3000, 300),
                () -> Subjects.of(MapCatalog.longMap("acme-map").create(0)));
          } finally {
            thread.setContextClassLoader(before);
          }
        });
  }

  @Test
  void discover_mapThatFailsItsProof_isListedWithTheReason() throws Exception {
    assertUnfit(
        ACME.replace("return zero(map.remove(key));", "return 0;"),
        "not fit: remove answered 0 instead of 11");
    assertUnfit(
        ACME.replace(".boxed()", ".minJdk(99)"),
        "unsupported on JDK " + jdk() + ": needs JDK 99 or newer");
    assertUnfit(
        ACME.replace("return zero(map.get(key));", "throw new NoSuchMethodError(\"gone()\");"),
        "does not fit this adapter (com.acme:acme-map 1.2.3): java.lang.NoSuchMethodError: gone()");
    assertUnfit(
        ACME.replace("return zero(map.get(key));", "throw new UnsatisfiedLinkError(\"so\");"),
        "unsupported on JDK " + jdk() + ": java.lang.UnsatisfiedLinkError: so");
  }

  /** Calls that no tape makes, and that libraries had wrong: after each, the contents count. */
  @Test
  void discover_contentsWrongAfterARareCall_isListedWithTheReason() throws Exception {
    assertUnfit(
        ACME.replace(
            "void clear() { map.clear(); }",
            "void clear() { map.keySet().retainAll(java.util.Set.of(0L)); }"),
        "not fit: size after clear answered 1 instead of 0");
    assertUnfit(
        ACME.replace("return map.size(); }", "return map.containsKey(7L) ? 0 : map.size(); }")
            .replace("void clear() { map.clear(); }", "void clear() { map.put(7L, 7L); }"),
        "not fit: remove of 0 after clear answered 23 instead of 0");
    assertUnfit(
        ACME.replace(
            "boolean trim() { return false; }",
            "boolean trim() { map.replaceAll((k, v) -> v + 1); return true; }"),
        "not fit: get after trim answered 21 instead of 20");
    assertUnfit(
        ACME.replace("return before - map.size();", "map.put(5L, 5L); return 1;"),
        "not fit: checksum of the other two answered");
    assertUnfit(
        ACME.replace("return before - map.size();", "return 0;"),
        "not fit: removeIf of key 0 answered 0 instead of 1");
  }

  private void assertUnfit(String source, String reason) throws Exception {
    Path jar =
        new ForeignJar()
            .source("acme.AcmeAdapter", source)
            .longMaps("acme.AcmeAdapter")
            .write(folder, "acme-map-1.2.3.jar");
    withLoader(
        jar,
        loader -> {
          CatalogEntry entry =
              MapCatalog.discover(loader).find(MapKind.LONG, "acme-map").orElseThrow();
          assertFalse(entry.usable());
          assertTrue(entry.unfit().startsWith(reason), entry.unfit());
        });
  }

  @Test
  void discover_libraryMissingAtRunTime_isNamedAndTheOthersGoOn() throws Exception {
    String source =
        ACME.replace("new TreeMap<>()", "new Library()")
            .replace("TreeMap<Long, Long> map", "Library map");
    ForeignJar jar =
        new ForeignJar()
            .source("acme.AcmeAdapter", source)
            .source(
                "acme.Library",
                "package acme; final class Library extends java.util.TreeMap<Long, Long> {}")
            .without("acme.Library");
    assertProblem(jar, "acme.AcmeAdapter", "could not be instantiated", "acme.Library");
  }

  @Test
  void discover_providerThatDoesNotExist_isNamedAndTheOthersGoOn() throws Exception {
    ForeignJar jar = new ForeignJar().source("acme.Other", "package acme; class Other {}");
    assertProblem(jar, "acme.AcmeAdapter", "not found");
  }

  @Test
  void discover_nameAlreadyTaken_isNamedAndTheFirstStays() throws Exception {
    ForeignJar jar =
        new ForeignJar().source("acme.AcmeAdapter", ACME.replace("\"acme-map\"", "\"fastutil\""));
    assertProblem(jar, "acme.AcmeAdapter", "'fastutil' is taken by", "library.Fastutil$LongLong");
  }

  @Test
  void discover_malformedName_isNamedAndTheOthersGoOn() throws Exception {
    ForeignJar jar =
        new ForeignJar().source("acme.AcmeAdapter", ACME.replace("\"acme-map\"", "\"Acme Map\""));
    assertProblem(jar, "acme.AcmeAdapter", "map name 'Acme Map': use lower-case");
  }

  @Test
  void discover_kindThatIsNotItsService_isNamedAndTheOthersGoOn() throws Exception {
    ForeignJar jar =
        new ForeignJar().source("acme.AcmeAdapter", ACME.replace("MapKind.LONG", "MapKind.OBJECT"));
    assertProblem(jar, "acme.AcmeAdapter", "kind object, not long");
  }

  private void assertProblem(ForeignJar foreign, String... words) throws Exception {
    Path jar = foreign.longMaps("acme.AcmeAdapter").write(folder, "acme-map-1.2.3.jar");
    withLoader(
        jar,
        loader -> {
          MapCatalog catalog = MapCatalog.discover(loader);
          assertEquals(1, catalog.problems().size(), catalog.problems().toString());
          for (String word : words) {
            assertTrue(catalog.problems().get(0).contains(word), catalog.problems().get(0));
          }
          assertEquals(MapCatalog.discover().entries(), catalog.entries());
        });
  }

  @Test
  void longMap_unknownName_saysWhichThereAre() {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> MapCatalog.longMap("fastutils"))
                .getMessage());
    assertTrue(message.startsWith("no long map is named 'fastutils'; there are ["), message);
    assertTrue(message.contains("fastutil"), message);
  }

  private interface Check {
    void with(ClassLoader loader) throws Exception;
  }

  private static void withLoader(Path jar, Check check) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {jar.toUri().toURL()}, MapCatalogTest.class.getClassLoader())) {
      check.with(loader);
    }
  }

  private static int jdk() {
    return Runtime.version().feature();
  }
}
