package dev.residue.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fork that was profiled, apart from the timed ones.
 *
 * @param schema version of the schema
 * @param cell what it ran
 * @param status how it ended
 * @param reason in words, null if {@code ok}; why there is no profile on this machine
 * @param events what was sampled
 */
public record ProfileResult(
    int schema, Cell cell, Status status, @Nullable String reason, List<Event> events)
    implements Line {

  /** Copies the list. */
  public ProfileResult {
    events = List.copyOf(events);
  }

  /** Name of the piece: what is measured in one go. */
  public static String piece(Cell cell) {
    return LineType.PROFILE.piece(cell.path());
  }

  @Override
  public String piece() {
    return piece(cell);
  }

  /**
   * The files of one event, in {@code profiles/<cell id>/}.
   *
   * @param name {@code cpu} or {@code alloc}
   * @param engine the profiler's own name of what it sampled, for example {@code ctimer}
   * @param total sum over all stacks of the files: those that pass through a timed loop
   * @param dropped sum over the stacks that do not: set-up, JIT and GC threads; in no file
   * @param unit of both sums: {@code samples} or {@code bytes}
   * @param samples number of samples behind the total; the same for {@code cpu}
   * @param collapsed file name of the collapsed stacks
   * @param html file name of the interactive flame graph
   */
  public record Event(
      String name,
      String engine,
      long total,
      long dropped,
      String unit,
      long samples,
      String collapsed,
      String html) {}
}
