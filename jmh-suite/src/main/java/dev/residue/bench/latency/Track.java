package dev.residue.bench.latency;

/**
 * When each operation of one stretch of work began and ended, in nanoseconds since its schedule's
 * start, and what it returned. Filled while the clock runs, looked at afterwards.
 */
final class Track {
  final long[] begin;
  final long[] end;
  final long[] answer;

  Track(int operations) {
    begin = new long[operations];
    end = new long[operations];
    answer = new long[operations];
  }

  /** From the real beginning to the end, ns. */
  long service(int index) {
    return end[index] - begin[index];
  }

  /** One number that depends on every answer and on their order. */
  long digest(int operations) {
    long digest = 0;
    for (int i = 0; i < operations; i++) {
      digest = digest * 31 + answer[i];
    }
    return digest;
  }
}
