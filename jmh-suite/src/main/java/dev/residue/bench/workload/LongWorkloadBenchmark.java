package dev.residue.bench.workload;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapCatalog;
import dev.residue.bench.tape.TapeSpec;
import org.jspecify.annotations.Nullable;

/** The workloads on maps of the long kind. */
public class LongWorkloadBenchmark extends WorkloadBenchmark {
  @Override
  SliceState slices(TapeSpec tape, @Nullable String adapter, int plant) {
    return new LongSlices(
        tape,
        adapter != null
            ? ForkSettings.adapter(LongLongMapAdapter.class, adapter)
            : MapCatalog.longMap(map),
        true,
        ForkSettings.caches(),
        plant);
  }
}
