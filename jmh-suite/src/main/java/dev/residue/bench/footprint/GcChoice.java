package dev.residue.bench.footprint;

import java.util.ArrayList;
import java.util.List;

/**
 * Collectors, and the flags that decide whether they give memory back.
 *
 * @param name the word on the command line and in results
 * @param flags JVM flags
 * @param minJdk lowest feature version that knows them all
 */
public record GcChoice(String name, List<String> flags, int minJdk) {
  /** First JDK whose compact headers need no unlocking (JEP 519). */
  private static final int COMPACT_SINCE = 25;

  private static final int ANY = 17;

  /** Copies the list. */
  public GcChoice {
    flags = List.copyOf(flags);
  }

  /**
   * All choices this JVM's version has.
   *
   * <p>{@code g1-periodic} collects when idle (JEP 346; off by default), {@code z-uncommit} gives
   * back after two seconds instead of the default of 300 (JEP 351).
   */
  public static List<GcChoice> all() {
    List<GcChoice> choices = new ArrayList<>();
    choices.add(new GcChoice("serial", List.of("-XX:+UseSerialGC"), ANY));
    choices.add(new GcChoice("parallel", List.of("-XX:+UseParallelGC"), ANY));
    choices.add(new GcChoice("g1", List.of("-XX:+UseG1GC"), ANY));
    choices.add(
        new GcChoice("g1-periodic", List.of("-XX:+UseG1GC", "-XX:G1PeriodicGCInterval=2000"), ANY));
    choices.add(new GcChoice("z", List.of("-XX:+UseZGC"), ANY));
    choices.add(new GcChoice("z-uncommit", List.of("-XX:+UseZGC", "-XX:ZUncommitDelay=2"), ANY));
    for (GcChoice choice : List.copyOf(choices)) {
      List<String> flags = new ArrayList<>(choice.flags());
      flags.add("-XX:+UseCompactObjectHeaders");
      choices.add(new GcChoice(choice.name() + "-compact", flags, COMPACT_SINCE));
    }
    choices.removeIf(c -> c.minJdk() > Runtime.version().feature());
    return choices;
  }
}
