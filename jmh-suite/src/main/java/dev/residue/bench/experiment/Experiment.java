package dev.residue.bench.experiment;

import dev.residue.result.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * A question with what is measured to answer it.
 *
 * @param folder of all its results
 * @param trials what is measured, each into a folder of its own
 * @param steps the order in which it is measured
 * @param conclusion what follows, in lines, from the results of the trials alone: it can be drawn
 *     again without measuring
 */
record Experiment(
    Path folder,
    List<Trial> trials,
    List<Laboratory.Step> steps,
    Function<List<Results>, List<String>> conclusion) {

  /** Copies the lists. */
  Experiment {
    trials = List.copyOf(trials);
    steps = List.copyOf(steps);
  }
}
