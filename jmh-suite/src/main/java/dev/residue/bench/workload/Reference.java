package dev.residue.bench.workload;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.result.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code java.util.HashMap} gives for a tape, where no fork of the round ran it.
 *
 * <p>It runs in the coordinator's JVM, between rounds, untimed.
 */
public final class Reference {
  private Reference() {}

  /**
   * Replays a tape on {@code java.util.HashMap}.
   *
   * @param objects true for the kind of objects, false for longs
   * @param skip slices before those asked for
   * @param slices how many checksums are asked for
   */
  public static List<Long> checksums(TapeSpec spec, boolean objects, int skip, int slices) {
    SliceState state =
        objects
            ? new ObjectSlices(spec, MapCatalog.objectMap(MapCatalog.CONTROL), false)
            : new LongSlices(spec, MapCatalog.longMap(MapCatalog.CONTROL), false);
    List<Long> checksums = new ArrayList<>();
    for (int slice = 0; slice < skip + slices; slice++) {
      state.setUp();
      state.run();
      state.tearDown();
      FinishedSlice finished = FinishedSlice.take();
      Slice done = finished == null ? null : finished.slice();
      if (done == null) {
        throw new IllegalStateException("java.util.HashMap failed on " + spec + ": " + finished);
      }
      if (slice >= skip) {
        checksums.add(done.checksum());
      }
    }
    return checksums;
  }
}
