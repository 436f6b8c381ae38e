package dev.residue.bench.station;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces of a station, one after the other, and what measuring them holds open. */
public interface Agenda extends AutoCloseable {
  /** The next piece; null if there is none. */
  @Nullable Piece next() throws IOException;

  @Override
  default void close() throws IOException {}

  /** Agenda that are known beforehand. */
  static Agenda of(List<Piece> all) {
    Iterator<Piece> left = all.iterator();
    return () -> left.hasNext() ? left.next() : null;
  }
}
