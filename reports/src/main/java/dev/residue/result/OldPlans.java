package dev.residue.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Plans as they were written in schema 1: all settings of all stations in one row.
 *
 * <p>How closely a station looked hung on the preset then: the presets of hours are those whose
 * sizes are octaves.
 */
final class OldPlans {
  /** Experiments were known by how the text of the preset begins. */
  private static final List<String> EXPERIMENTS =
      List.of("aa-check", "plant-check", "head-to-head", "group-size");

  private OldPlans() {}

  /** Until there were conditions the caches were as found, and the median stood for a fork. */
  private static void asFound(JsonNode time) {
    if (time instanceof ObjectNode node && !node.has("conditions")) {
      node.putArray("conditions").add(Condition.AS_FOUND.word());
      node.putObject("values");
      node.putNull("caches");
      node.put("collector", Plan.Time.SERIAL);
    }
  }

  /** Regroups a plan in place; one that is grouped already stays as it is. */
  static void regroup(ObjectNode plan) {
    if (plan.has("time")) {
      asFound(plan.path("time"));
      if (plan.path("lifecycle") instanceof ObjectNode lifecycle && !lifecycle.has("octave")) {
        lifecycle.put("octave", false);
      }
      return;
    }
    for (String later :
        List.of("experiment", "lifecycle", "growth", "process", "latency", "profile")) {
      if (!plan.path(later).isBoolean()) {
        plan.putNull(later);
      }
    }
    String preset = plan.path("preset").asText("");
    boolean hours = plan.path("octave").asBoolean();
    ObjectNode time = plan.putObject("time");
    for (String part : List.of("rounds", "octave", "warmups", "slices", "sliceMillis")) {
      JsonNode value = plan.remove(part);
      if (value != null) {
        time.set(part, value);
      }
    }
    asFound(time);
    if (EXPERIMENTS.stream().anyMatch(preset::startsWith)) {
      plan.put("experiment", preset);
    }
    for (String station : List.of("footprint", "latency", "profile")) {
      JsonNode asked = plan.remove(station);
      String now = station.equals("footprint") ? "lifecycle" : station;
      if (asked != null && asked.asBoolean()) {
        ObjectNode settings = plan.putObject(now).put("effort", hours ? "thorough" : "quick");
        if (now.equals("lifecycle")) {
          settings.put("octave", false);
        }
      } else {
        plan.putNull(now);
      }
    }
    JsonNode memory = plan.remove("memory");
    if (memory != null) {
      if (memory.path("growthSize").asInt() > 0) {
        plan.putObject("growth").set("size", memory.get("growthSize"));
      }
      if (!memory.path("gcs").isEmpty()) {
        ObjectNode process = plan.putObject("process");
        process.set("collectors", memory.get("gcs"));
        process.set("maps", memory.get("gcMaps"));
        process.set("size", memory.get("gcSize"));
      }
    }
  }
}
