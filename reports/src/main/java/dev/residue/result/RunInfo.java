package dev.residue.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was run, where, and with which maps: the content of {@code run.json}.
 *
 * @param schema version of the schema
 * @param tool version of the suite
 * @param command the command as given, for repeating it
 * @param started ISO-8601 instant, UTC
 * @param finished ISO-8601 instant, UTC; null while the run goes on, or if it was killed
 * @param plan what was asked
 * @param environment where
 * @param maps what was found
 */
public record RunInfo(
    int schema,
    String tool,
    String command,
    String started,
    @Nullable String finished,
    Plan plan,
    Environment environment,
    List<MapInfo> maps) {

  /** Copies the list. */
  public RunInfo {
    maps = List.copyOf(maps);
  }
}
