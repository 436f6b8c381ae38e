package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a measurement ended; the word stands in the files and in the report. */
public enum Status {
  /** Measured, and the work was proved equal to the reference's. */
  @JsonProperty("ok")
  OK,
  /** Measured, but not to be published: checksum, steady state or control failed. */
  @JsonProperty("void")
  VOID,
  /** The map or the workload threw. */
  @JsonProperty("error")
  ERROR,
  /** Did not finish within its limit and was ended. */
  @JsonProperty("timeout")
  TIMEOUT,
  /** The heap given was too small. */
  @JsonProperty("out-of-memory")
  OUT_OF_MEMORY,
  /** The JVM died. */
  @JsonProperty("died")
  DIED,
  /** The map does not work on this JVM, or does not offer what the workload needs. */
  @JsonProperty("unsupported")
  UNSUPPORTED;

  /** For people: the word of the files with spaces, for example {@code out of memory}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
