package dev.residue.bench.lockstep;

import dev.residue.result.Slice;
import dev.residue.result.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a fork ended.
 *
 * @param spec what it was
 * @param position place in the starting order
 * @param started when it was started
 * @param wallMillis wall time from start to end, ms
 * @param status {@code OK} if all slices were measured
 * @param reason in words, null if {@code OK}
 * @param warmups slices before the measured ones
 * @param slices measured
 */
public record ForkOutcome(
    ForkSpec spec,
    int position,
    Instant started,
    long wallMillis,
    Status status,
    @Nullable String reason,
    List<Slice> warmups,
    List<Slice> slices) {

  /** Copies the lists. */
  public ForkOutcome {
    warmups = List.copyOf(warmups);
    slices = List.copyOf(slices);
  }
}
