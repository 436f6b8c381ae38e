package dev.residue.report.text;

import dev.residue.result.Cell;
import dev.residue.result.Condition;
import dev.residue.result.Kind;
import java.util.Locale;

/** Names of files and anchors made from names of anything. */
public final class Address {
  /** Page of the lifecycles. */
  public static final String LIFECYCLE = "memory.html";

  /** Page of maps at constant size. */
  public static final String GROWTH = "growth.html";

  /** Page of what the system sees. */
  public static final String PROCESS = "process.html";

  /** Page of single operations. */
  public static final String LATENCY = "latency.html";

  /** Page that lists the flame graphs. */
  public static final String PROFILE = "flames.html";

  private Address() {}

  /**
   * Lower-case letters, digits and single dashes. A name that had to be changed gets its hash
   * behind it, so that two names never share a file.
   */
  public static String of(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String slug = plain.replaceAll("^-|-$", "");
    if (slug.equals(name) && slug.length() <= 60) {
      return slug;
    }
    String cut = slug.length() > 40 ? slug.substring(0, 40) : slug;
    return cut + "-" + String.format(Locale.ROOT, "%08x", name.hashCode());
  }

  public static String mapPage(Kind kind, String map) {
    return "map-" + of(kind.word()) + "-" + of(map) + ".html";
  }

  /** Page of the flame graphs of a cell. */
  public static String flamePage(String cellId) {
    return "flame-" + cellId + ".html";
  }

  /** Page of a cell's workload: of all maps at its size, under its condition. */
  public static String workloadPage(Cell cell) {
    String condition = cell.condition() == Condition.AS_FOUND ? "" : "-" + cell.condition();
    return "workload-"
        + of(cell.kind().word())
        + "-"
        + of(cell.workload())
        + "-"
        + cell.size()
        + condition
        + ".html";
  }
}
