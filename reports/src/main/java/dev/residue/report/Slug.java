package dev.residue.report;

import java.util.Locale;

/** Names of files and anchors made from names of anything. */
final class Slug {
  private Slug() {}

  /**
   * Lower-case letters, digits and single dashes. A name that had to be changed gets its hash
   * behind it, so that two names never share a file.
   */
  static String of(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String slug = plain.replaceAll("^-|-$", "");
    if (slug.equals(name) && slug.length() <= 60) {
      return slug;
    }
    String cut = slug.length() > 40 ? slug.substring(0, 40) : slug;
    return cut + "-" + String.format(Locale.ROOT, "%08x", name.hashCode());
  }

  static String mapPage(String kind, String map) {
    return "map-" + of(kind) + "-" + of(map) + ".html";
  }

  static String workloadPage(String kind, String workload, int size) {
    return "workload-" + of(kind) + "-" + of(workload) + "-" + size + ".html";
  }
}
