package relulab.cli;

import java.util.List;
import picocli.CommandLine.Command;
import relulab.model.activation.ActivationKind;
import relulab.model.sweep.Cost;
import relulab.model.sweep.Experiment;

/** How long each activation takes on this machine. */
@Command(name = Cost.ID)
final class CostCommand extends SweepCommand {

  @Override
  Experiment experiment(SweepOptions options) {
    return Cost.here(
        List.of(ActivationKind.values()), options.confidence(SweepOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return 30;
  }
}
