package dev.residue.bench.station;

import dev.residue.result.Line;
import java.io.IOException;
import java.util.List;

/**
 * What is measured in one go: a life, a lane's round, the latency of a map.
 *
 * @param name as its lines say it, see {@link Line#piece()}
 * @param keys of the lines it has when it is whole, see {@link Line#key()}
 * @param from attempts before this do not count: 1 unless it is measured again on purpose
 * @param seconds it is estimated to take
 * @param work measures it
 */
public record Piece(String name, List<String> keys, int from, double seconds, Work work) {

  /** Copies the keys. */
  public Piece {
    keys = List.copyOf(keys);
  }

  /** A piece whose first whole attempt is good. */
  public Piece(String name, List<String> keys, double seconds, Work work) {
    this(name, keys, 1, seconds, work);
  }

  /** A piece of one line. */
  public static Piece ofOne(String name, double seconds, Measurement measurement) {
    return new Piece(
        name, List.of(Line.ONLY), seconds, (attempt, into) -> into.take(measurement.measure()));
  }

  /** Measures a piece of one line. */
  @FunctionalInterface
  public interface Measurement {
    /** The line, whatever became of it. */
    Line measure() throws IOException, InterruptedException;
  }

  /** How a piece is measured. */
  @FunctionalInterface
  public interface Work {
    /**
     * Measures.
     *
     * @param attempt from 1
     * @param into takes each line as soon as it is there; it is on the disk when that returns
     */
    void measure(int attempt, Sink into) throws IOException, InterruptedException;
  }

  /** Takes lines. */
  @FunctionalInterface
  public interface Sink {
    /** Takes a line. */
    void take(Line line) throws IOException;
  }
}
