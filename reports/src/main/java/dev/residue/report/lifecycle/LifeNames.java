package dev.residue.report.lifecycle;

import dev.residue.report.board.Board;
import dev.residue.report.board.Life;
import dev.residue.report.draw.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lives are called in a chart, and how they are drawn. */
public interface LifeNames {
  /** Label of lives whose curves are equal. */
  String label(List<Life> group);

  /** Name of a row of the table. */
  String row(Life life);

  Stroke series(Life life);

  /** Lives of different maps: each by its map's name, drawn as everywhere. */
  static LifeNames ofMaps(Board board) {
    return new LifeNames() {
      @Override
      public String label(List<Life> group) {
        List<String> names = group.stream().map(l -> l.key().map()).toList();
        return names.size() <= 3
            ? String.join(", ", names)
            : String.join(", ", names.subList(0, 2)) + " and " + (names.size() - 2) + " more";
      }

      @Override
      public String row(Life life) {
        return board.title(life.key().kind(), life.key().map());
      }

      @Override
      public Stroke series(Life life) {
        return board.series(life.key().kind(), life.key().map());
      }
    };
  }

  /**
   * Lives of one map: by variant and order of the deletes; an order that makes no difference goes.
   */
  static LifeNames ofOneMap(List<Life> lives) {
    long orders = lives.stream().map(l -> l.key().order()).distinct().count();
    return new LifeNames() {
      @Override
      public String label(List<Life> group) {
        Map<String, List<String>> byVariant = new LinkedHashMap<>();
        for (Life life : group) {
          byVariant
              .computeIfAbsent(life.key().variant().words(), k -> new ArrayList<>())
              .add(life.key().order().word());
        }
        List<String> parts = new ArrayList<>();
        byVariant.forEach(
            (variant, some) ->
                parts.add(
                    some.size() == orders ? variant : variant + " " + String.join("/", some)));
        return String.join(", ", parts);
      }

      @Override
      public String row(Life life) {
        return life.variantWords() + ", deletes: " + life.key().order();
      }

      @Override
      public Stroke series(Life life) {
        return new Stroke(Math.max(0, lives.indexOf(life)));
      }
    };
  }
}
