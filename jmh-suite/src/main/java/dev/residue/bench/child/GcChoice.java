package dev.residue.bench.child;

import java.util.ArrayList;
import java.util.List;

/**
 * Collectors, and the flags that decide whether they give memory back.
 *
 * @param name the word on the command line and in results
 * @param flags JVM flags
 * @param minJdk lowest feature version that knows them all
 * @param description what the flags do, in words
 */
public record GcChoice(String name, List<String> flags, int minJdk, String description) {
  /** First JDK whose compact headers need no unlocking (JEP 519). */
  private static final int COMPACT_SINCE = 25;

  private static final int ANY = 17;

  /**
   * The collectors as they are shipped. Their defaults, in all JDKs from 17 to 25: Serial gives
   * back in steps over four full collections, G1 does not collect when idle, ZGC gives back after
   * 300 s.
   */
  private static final List<GcChoice> PLAIN =
      List.of(
          new GcChoice("serial", List.of("-XX:+UseSerialGC"), ANY, "as shipped"),
          new GcChoice("parallel", List.of("-XX:+UseParallelGC"), ANY, "as shipped"),
          new GcChoice("g1", List.of("-XX:+UseG1GC"), ANY, "as shipped: no collection when idle"),
          new GcChoice("z", List.of("-XX:+UseZGC"), ANY, "as shipped: gives back after 300 s"));

  /** With the flag that makes them give back sooner (G1: JEP 346, ZGC: JEP 351). */
  private static final List<GcChoice> TUNED =
      List.of(
          new GcChoice(
              "serial-at-once",
              List.of("-XX:+UseSerialGC", "-XX:-ShrinkHeapInSteps"),
              ANY,
              "shrinks at the first full collection, not in steps"),
          new GcChoice(
              "g1-periodic",
              List.of("-XX:+UseG1GC", "-XX:G1PeriodicGCInterval=2000"),
              ANY,
              "a concurrent collection after two idle seconds"),
          new GcChoice(
              "g1-periodic-full",
              List.of(
                  "-XX:+UseG1GC",
                  "-XX:G1PeriodicGCInterval=2000",
                  "-XX:-G1PeriodicGCInvokesConcurrent"),
              ANY,
              "a full collection after two idle seconds"),
          new GcChoice(
              "z-uncommit",
              List.of("-XX:+UseZGC", "-XX:ZUncommitDelay=2"),
              ANY,
              "gives back what was unused for two seconds"));

  /** Copies the list. */
  public GcChoice {
    flags = List.copyOf(flags);
  }

  /** All choices of all JDKs. */
  public static List<GcChoice> known() {
    List<GcChoice> known = new ArrayList<>(PLAIN);
    known.addAll(TUNED);
    List.copyOf(known).forEach(choice -> known.add(choice.compact()));
    return known;
  }

  /** The choices this JVM's version has. */
  public static List<GcChoice> all() {
    return known().stream().filter(GcChoice::runsHere).toList();
  }

  /**
   * What is watched if nobody says which: as shipped, with the flags that matter, and as shipped
   * with compact headers.
   */
  public static List<GcChoice> standard() {
    List<GcChoice> standard = new ArrayList<>(PLAIN);
    standard.addAll(TUNED);
    PLAIN.forEach(choice -> standard.add(choice.compact()));
    standard.removeIf(choice -> !choice.runsHere());
    return standard;
  }

  /** Whether this JVM's version knows the flags. */
  public boolean runsHere() {
    return minJdk <= Runtime.version().feature();
  }

  private GcChoice compact() {
    List<String> more = new ArrayList<>(flags);
    more.add("-XX:+UseCompactObjectHeaders");
    return new GcChoice(
        name + "-compact",
        more,
        Math.max(minJdk, COMPACT_SINCE),
        description + "; compact headers");
  }
}
