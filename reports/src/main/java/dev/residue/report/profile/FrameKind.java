package dev.residue.report.profile;

/** Who owns a frame, told from its name; the colours are light enough for dark text. */
public enum FrameKind {
  /** The suite: workloads and adapters. */
  SUITE("#c8d8e8"),
  /** JMH's loop around the workload. */
  HARNESS("#dcdfe3"),
  /** Classes of the JDK. */
  JDK("#f2c879"),
  /** Any other Java frame: as a rule the map. */
  LIBRARY("#f0a37a"),
  /** The virtual machine, native code and the kernel. */
  NATIVE("#a9d3c4");

  private final String colour;

  FrameKind(String colour) {
    this.colour = colour;
  }

  public String colour() {
    return colour;
  }

  /** For the legend. */
  public String words() {
    return switch (this) {
      case SUITE -> "Residue's workload and adapter";
      case HARNESS -> "JMH";
      case JDK -> "JDK classes";
      case LIBRARY -> "the map's library";
      case NATIVE -> "JVM, native code, kernel";
    };
  }

  /** The reference maps of the project count as maps, like any library. */
  static FrameKind of(String frame) {
    String name = frame.replace('.', '/');
    if (name.startsWith("dev/residue/") && !name.startsWith("dev/residue/map/")) {
      return name.contains("jmh_generated") ? HARNESS : SUITE;
    }
    if (name.startsWith("org/openjdk/jmh/")
        || name.contains("_jmhTest")
        || name.contains("_jmhStub")) {
      return HARNESS;
    }
    if (name.startsWith("java/") || name.startsWith("jdk/") || name.startsWith("sun/")) {
      return JDK;
    }
    return name.matches("[\\w$]+(/[\\w$]+)+(_\\[\\w\\])?") ? LIBRARY : NATIVE;
  }
}
