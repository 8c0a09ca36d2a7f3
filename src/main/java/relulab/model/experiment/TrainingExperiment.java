package relulab.model.experiment;

import java.util.ArrayList;
import java.util.List;

/** An experiment that trains each network and measures {@link #LOSS} and so on at its end. */
public sealed interface TrainingExperiment extends Experiment
    permits RateExperiment, AlphaExperiment, Prevention {
  /** Column of the mean loss over the data; infinite where the training overflowed. */
  int LOSS = 0;

  /** Column of the share of hidden neurons that no input activates: dead ones or dormant ones. */
  int SILENT = 1;

  /** Column of the mean α at the end; only PReLU changes it. */
  int ALPHA = 2;

  /**
   * Column of the mean loss over points that were held out, where the plan has a test share;
   * infinite where the training overflowed.
   */
  int HELD_OUT = 3;

  /** The activation of a cell. */
  Variant variant(int cell);

  /** How the networks of a cell are trained. */
  Plan plan(int cell);

  /** The experiment's seed. */
  long seed();

  @Override
  default List<String> valueColumns() {
    List<String> names = new ArrayList<>(List.of("loss", "silent", "final_alpha"));
    if (holdsOut()) {
      names.add("test_loss");
    }
    return names;
  }

  @Override
  default List<Estimate> estimates(Outcome outcome) {
    return Estimate.ofColumns(
        this,
        outcome,
        (column, values) ->
            switch (column) {
              case SILENT -> Estimate.meanShare(values, confidence());
              case ALPHA -> Estimate.mean(values, confidence());
              default -> Estimate.median(values, confidence()); // of losses
            });
  }

  /** Whether some points are held out, on which the networks are judged. */
  default boolean holdsOut() {
    return plan(0).setup().data().tests() > 0;
  }

  /** The column of the loss by which conditions are judged. */
  default int judged() {
    return holdsOut() ? HELD_OUT : LOSS;
  }

  /** With points that are held out there is a column more than there was. */
  @Override
  default int revision() {
    return holdsOut() ? 2 : 1;
  }

  @Override
  default Outcome none() {
    return Outcome.Rows.NONE;
  }

  @Override
  default int block() {
    return 1;
  }

  /** Network i has the same data, first weights and batches in every cell. */
  @Override
  default Outcome measure(int cell, SeedRange seeds) {
    return Measured.rows(
        seeds, i -> Measured.of(Trained.of(plan(cell), variant(cell), Trained.seed(seed(), i))));
  }
}
