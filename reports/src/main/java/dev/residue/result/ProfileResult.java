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

  /**
   * The files of one event, in {@code profiles/<cell id>/}.
   *
   * @param name {@code cpu} or {@code alloc}
   * @param engine the profiler's own name of what it sampled, for example {@code ctimer}
   * @param total sum over all stacks
   * @param unit of the total: {@code samples} or {@code bytes}
   * @param collapsed file name of the collapsed stacks
   * @param html file name of the interactive flame graph
   */
  public record Event(
      String name, String engine, long total, String unit, String collapsed, String html) {}
}
