package dev.residue.bench.experiment;

import dev.residue.bench.plan.PlannedMap;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The places a proof compares at: every map on every workload at every size, and which lanes each
 * has in its group.
 */
final class Grid {
  private final Plan plan;
  private final List<Place> places = new ArrayList<>();
  private final int maps;

  /**
   * One place.
   *
   * @param index of the map among those of its kind, which keeps the lanes of maps apart
   */
  record Place(PlannedMap map, String workload, int size, int index) {}

  Grid(Plan plan, List<PlannedMap> maps) {
    this.plan = plan;
    int most = 1;
    for (Kind kind : plan.kinds()) {
      List<PlannedMap> ofKind = maps.stream().filter(map -> map.kind() == kind).toList();
      most = Math.max(most, ofKind.size());
      for (int size : plan.sizes()) {
        for (String workload : plan.workloads()) {
          for (int i = 0; i < ofKind.size(); i++) {
            places.add(new Place(ofKind.get(i), workload, size, i));
          }
        }
      }
    }
    this.maps = most;
  }

  List<Place> places() {
    return places;
  }

  /**
   * Crews of all places.
   *
   * @param repetition of the same comparisons, from 0
   * @param comparisons of a map, at most 1000
   * @param alive forks that may be alive together
   */
  List<Crew> crews(int repetition, Function<PlannedMap, List<Crew.Versus>> comparisons, int alive) {
    List<Crew> crews = new ArrayList<>();
    for (Place place : places) {
      List<Crew.Versus> all = comparisons.apply(place.map());
      int first = (repetition * maps + place.index()) * all.size();
      crews.addAll(crews(place, repetition, first, all, alive));
    }
    return crews;
  }

  /** Even crews: with 7 comparisons and room for 5, crews of 4 and 3. */
  private List<Crew> crews(
      Place place, int repetition, int firstLane, List<Crew.Versus> all, int alive) {
    Crew whole = crew(place, repetition, firstLane, 0, all);
    int room = Math.max(1, Math.min(alive, CrewRunner.forks(whole.heapBytes(plan))) / 2);
    int count = (all.size() + room - 1) / room;
    List<Crew> crews = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = i * all.size() / count;
      int to = (i + 1) * all.size() / count;
      crews.add(crew(place, repetition, firstLane + from, 0, all.subList(from, to)));
    }
    return crews;
  }

  static Crew crew(
      Place place, int repetition, int firstLane, int idle, List<Crew.Versus> comparisons) {
    return new Crew(
        place.map().kind(),
        place.workload(),
        place.size(),
        repetition,
        firstLane,
        idle,
        comparisons);
  }
}
