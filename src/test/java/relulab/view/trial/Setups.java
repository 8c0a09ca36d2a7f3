package relulab.view.trial;

import java.util.Collections;
import java.util.List;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Setup;

/** Setups whose pictures are looked at and tested. */
public final class Setups {
  private Setups() {}

  public static Setup named(String name) {
    Setup shock = Setup.learningRateShock();
    return switch (name) {
      case "shock" -> shock;
      case "one" -> shock.withLanes(shock.lanes().subList(0, 1));
      case "deep" ->
          shock.withHidden(Collections.nCopies(10, 64)).with(t -> t.withLearningRate(0.003));
      case "ten" ->
          shock.withHidden(Collections.nCopies(10, 6)).with(t -> t.withLearningRate(0.01));
      case "five" ->
          shock.withHidden(Collections.nCopies(5, 8)).with(t -> t.withLearningRate(0.02));
      case "narrow" ->
          shock
              .withData(DataSpec.of(DataKind.ABS, 40, 0))
              .withHidden(Collections.nCopies(9, 2))
              .with(t -> t.withLearningRate(0.01));
      case "wide" -> shock.withHidden(List.of(32, 3, 20));
      case "linear" -> shock.withHidden(List.of());
      case "abs" -> shock.withData(DataSpec.of(DataKind.ABS, 60, 0.02));
      case "overflow" ->
          shock.withInterventions(List.of(Planned.at(100, new Intervention.RateShock(1e6, 50))));
      default -> throw new IllegalArgumentException(name);
    };
  }
}
