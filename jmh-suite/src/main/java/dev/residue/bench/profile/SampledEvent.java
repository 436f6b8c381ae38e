package dev.residue.bench.profile;

/** What is sampled, in this order. */
enum SampledEvent {
  /**
   * CPU time by per-thread timers: needs neither hardware counters nor permissions, so it works in
   * containers and virtual machines and stays comparable between them. The interval is asked finer
   * than most kernels grant: they round up to their tick, 4 ms at 250 Hz.
   */
  CPU("cpu", "ctimer", "event=ctimer,interval=1ms", "samples", "samples"),

  /**
   * Allocated bytes, one sample per 32 KiB on average: a slice of a map that allocates at all
   * allocates megabytes, and thousands of samples cost a few milliseconds.
   */
  ALLOC("alloc", "alloc", "event=alloc,alloc=32k", "total", "bytes");

  private final String title;
  private final String engine;
  private final String start;
  private final String counter;
  private final String unit;

  SampledEvent(String title, String engine, String start, String counter, String unit) {
    this.title = title;
    this.engine = engine;
    this.start = start;
    this.counter = counter;
    this.unit = unit;
  }

  /** Name in the results and of the files. */
  String title() {
    return title;
  }

  /** The profiler's name of it. */
  String engine() {
    return engine;
  }

  /** The profiler's arguments that choose it. */
  String start() {
    return start;
  }

  /** The profiler's name of the quantity that {@link #unit()} counts. */
  String counter() {
    return counter;
  }

  /** Unit of the totals. */
  String unit() {
    return unit;
  }

  /** Name of the file with the collapsed stacks. */
  String collapsedFile() {
    return title + ".collapsed";
  }

  /** Name of the file with the interactive flame graph. */
  String htmlFile() {
    return title + ".html";
  }
}
