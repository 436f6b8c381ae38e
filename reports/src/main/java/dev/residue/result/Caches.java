package dev.residue.result;

import org.jspecify.annotations.Nullable;

/**
 * The caches a plan reckons with: how much has to be swept for a cold start, and how much fits for
 * a hot one.
 *
 * @param l2Bytes the second level of one core
 * @param lastLevelBytes the last level, shared or not
 * @param assumed what was assumed because the system does not tell it, in words; null if it told
 *     both
 */
public record Caches(long l2Bytes, long lastLevelBytes, @Nullable String assumed) {

  /** Twice the cache, since none evicts the oldest line first for certain. */
  private static final int SWEEPS = 2;

  /**
   * Bytes that one entry of the control takes with what the timed loop reads beside it: {@code
   * HashMap<Long, Long>} holds 88 per entry when full (JOL, 64-bit JVM with compressed references),
   * and 8 are the key asked with.
   */
  private static final int LONG_BYTES = 96;

  /**
   * The same for 16-character strings: node and table 40, string 24, its bytes 32, value 24, and
   * the equal string asked with 60.
   */
  private static final int OBJECT_BYTES = 180;

  /** Bytes written and read before the clock starts on a cold cache. */
  public long sweepBytes() {
    return SWEEPS * lastLevelBytes;
  }

  /** Bytes that a map of the control's and its tape take, about. */
  public static long workingSet(Kind kind, long entries) {
    return entries * (kind == Kind.OBJECT ? OBJECT_BYTES : LONG_BYTES);
  }

  /** Bytes a map may take to be measured hot: half of the second level. */
  public long hotBytes() {
    return l2Bytes / 2;
  }

  /** Whether a map of a size can be held in the second level. */
  public boolean fitsHot(Kind kind, long entries) {
    return workingSet(kind, entries) <= hotBytes();
  }
}
