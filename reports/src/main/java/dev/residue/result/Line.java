package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of an NDJSON result file; the field {@code type} tells which record it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ForkResult.class, name = "fork"),
  @JsonSubTypes.Type(value = ProfileResult.class, name = "profile"),
  @JsonSubTypes.Type(value = FootprintPoint.class, name = "footprint"),
  @JsonSubTypes.Type(value = GrowthSeries.class, name = "growth"),
  @JsonSubTypes.Type(value = ProcessMemory.class, name = "process-memory"),
  @JsonSubTypes.Type(value = LatencyResult.class, name = "latency")
})
public sealed interface Line
    permits ForkResult, ProfileResult, FootprintPoint, GrowthSeries, ProcessMemory, LatencyResult {

  /** Version of the schema the line was written in, see {@link Schema#VERSION}. */
  int schema();
}
