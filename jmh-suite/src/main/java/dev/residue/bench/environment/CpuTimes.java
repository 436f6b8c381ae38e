package dev.residue.bench.environment;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * CPU time of the whole machine since its start, in the kernel's ticks.
 *
 * @param total of all processors, in every state
 * @param idle of it: nothing to do, or waiting for a disk
 * @param steal of it: the hypervisor ran somebody else
 */
record CpuTimes(long total, long idle, long steal) {

  /** Fields of the first line of {@code /proc/stat}; guest time is contained in user time. */
  private static final int IDLE = 4;

  private static final int IOWAIT = 5;
  private static final int STEAL = 8;

  /** Reads them; null where the system does not tell. */
  static @Nullable CpuTimes read(SystemFiles files) {
    for (String line : files.lines("/proc/stat")) {
      String[] fields = line.split(" +", -1);
      if (fields[0].equals("cpu") && fields.length > STEAL) {
        long[] ticks = new long[STEAL + 1];
        for (int i = 1; i <= STEAL; i++) {
          Long value = SystemFiles.parsed(fields[i]);
          if (value == null || value < 0 || value > Long.MAX_VALUE / 16) {
            return null;
          }
          ticks[i] = value;
        }
        return new CpuTimes(LongStream.of(ticks).sum(), ticks[IDLE] + ticks[IOWAIT], ticks[STEAL]);
      }
    }
    return null;
  }

  /** Share of the time since an earlier reading that was stolen, 0 to 1. */
  double stealSince(CpuTimes earlier) {
    return share(steal - earlier.steal, earlier);
  }

  /** Share of the time since an earlier reading in which somebody computed, 0 to 1. */
  double busySince(CpuTimes earlier) {
    long passed = total - earlier.total;
    return share(passed - (idle - earlier.idle) - (steal - earlier.steal), earlier);
  }

  private double share(long part, CpuTimes earlier) {
    long passed = total - earlier.total;
    return passed <= 0 ? 0 : Math.max(0, Math.min(1, (double) part / passed));
  }
}
