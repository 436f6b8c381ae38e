package dev.residue.bench.workload;

import dev.residue.adapter.MapCatalog;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.bench.tape.TapeSpec;
import org.jspecify.annotations.Nullable;

/** The workloads on maps of the object kind. */
public class ObjectWorkloadBenchmark extends WorkloadBenchmark {
  @Override
  SliceState slices(TapeSpec tape, @Nullable String adapter, int plant) {
    return new ObjectSlices(
        tape,
        adapter != null
            ? ForkSettings.adapter(ObjectMapAdapter.class, adapter)
            : MapCatalog.objectMap(map),
        true,
        ForkSettings.caches(),
        plant);
  }
}
