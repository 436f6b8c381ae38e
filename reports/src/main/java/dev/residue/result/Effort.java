package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How closely a station looks. */
public enum Effort {
  /** For a run of minutes. */
  @JsonProperty("quick")
  QUICK,
  /** For a run of hours. */
  @JsonProperty("thorough")
  THOROUGH
}
