package dev.residue.result;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Equal to each value that is left out of files because nearly all have it. */
final class Usual {
  @Override
  public boolean equals(@Nullable Object value) {
    return value == Condition.AS_FOUND || Integer.valueOf(1).equals(value);
  }

  @Override
  public int hashCode() {
    return 1;
  }

  /** Reads a number that is 1 where it was left out. */
  static final class One extends StdScalarDeserializer<Integer> {
    @Serial private static final long serialVersionUID = 1L;

    One() {
      super(Integer.class);
    }

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return _parseIntPrimitive(parser, context);
    }

    @Override
    public Integer getNullValue(DeserializationContext context) {
      return 1;
    }
  }

  /** Reads a condition that is as found where it was left out. */
  static final class AsFound extends StdScalarDeserializer<Condition> {
    @Serial private static final long serialVersionUID = 1L;

    AsFound() {
      super(Condition.class);
    }

    @Override
    public Condition deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return context.readValue(parser, Condition.class);
    }

    @Override
    public Condition getNullValue(DeserializationContext context) {
      return Condition.AS_FOUND;
    }
  }
}
