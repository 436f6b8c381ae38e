package dev.residue.bench.lockstep;

import dev.residue.bench.tape.TapeSpec;
import dev.residue.result.Cell;
import java.util.List;

/**
 * One fork to be measured.
 *
 * @param cell map and workload
 * @param role {@code map}, {@code control}, {@code control-2} or {@code limit}
 * @param adapterClass name of the adapter's class
 * @param tape what it replays
 * @param jvmArgs flags of its JVM
 * @param warmups slices before the measured ones
 * @param extension further slices that are skipped if all forks of the lane are steady by then
 * @param slices measured
 */
public record ForkSpec(
    Cell cell,
    String role,
    String adapterClass,
    TapeSpec tape,
    List<String> jvmArgs,
    int warmups,
    int extension,
    int slices) {}
