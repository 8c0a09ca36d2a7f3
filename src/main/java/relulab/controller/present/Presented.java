package relulab.controller.present;

import java.util.List;
import java.util.Map;
import relulab.export.experiment.ReferenceResults;
import relulab.model.activation.Convention;
import relulab.model.experiment.Results;
import relulab.scenario.Facts;
import relulab.scenario.ResultFacts;
import relulab.scenario.Scenario;

/**
 * What is presented, and where it begins.
 *
 * @param scenes in order, at least one
 * @param scene the first one that is shown
 * @param beat its first beat that is shown
 * @param results of experiments beside those that come with the app, by the name that beats use
 * @param convention for f′(0)
 */
public record Presented(
    List<Scenario> scenes,
    int scene,
    int beat,
    Map<String, Results> results,
    Convention convention) {

  public Presented {
    scenes = List.copyOf(scenes);
    results = Map.copyOf(results);
  }

  /** What captions may say beside the numbers of their trial. */
  Facts facts() {
    return new ResultFacts(results).or(ReferenceResults.facts());
  }
}
