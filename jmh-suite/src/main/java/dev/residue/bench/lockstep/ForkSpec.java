package dev.residue.bench.lockstep;

import dev.residue.bench.tape.TapeSpec;
import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.Role;
import java.util.List;

/**
 * One fork to be measured.
 *
 * @param cell map and workload
 * @param role what it is for
 * @param adapterClass name of the adapter's class
 * @param tape what it replays
 * @param jvmArgs flags of its JVM
 * @param sweepBytes written and read before each clock; 0: nothing is swept
 * @param warmups slices before the measured ones
 * @param extension further slices that are skipped if all forks of the lane are steady by then
 * @param slices measured
 */
public record ForkSpec(
    Cell cell,
    Role role,
    String adapterClass,
    TapeSpec tape,
    List<String> jvmArgs,
    long sweepBytes,
    int warmups,
    int extension,
    int slices) {

  /** Key of its line among those of its lane. */
  public String key() {
    return ForkResult.key(role, cell.map());
  }
}
