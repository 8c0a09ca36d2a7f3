package relulab.controller.trial;

import java.util.ArrayList;
import java.util.List;
import relulab.model.Invalid;
import relulab.model.data.DataSpec;
import relulab.model.data.Task;
import relulab.model.training.Intervention;
import relulab.model.training.Loss;
import relulab.model.training.Planned;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;

/** Setups with one thing changed, and with what would not fit it any more changed along. */
final class SetupEdits {
  private SetupEdits() {}

  /** Other hidden layers; interventions on neurons that are gone are dropped. */
  static Setup withHidden(Setup setup, List<Integer> hidden) {
    List<Planned> kept =
        setup.interventions().stream()
            .filter(p -> !(p.intervention() instanceof Intervention.OnNeuron on) || has(hidden, on))
            .toList();
    return setup.withInterventions(kept).withHidden(hidden);
  }

  private static boolean has(List<Integer> hidden, Intervention.OnNeuron on) {
    return on.layer() <= hidden.size() && on.unit() < hidden.get(on.layer() - 1);
  }

  /** Other lanes; interventions on lanes that are gone are dropped. */
  static Setup withLanes(Setup setup, List<LaneSetup> lanes) {
    List<Planned> kept =
        setup.interventions().stream()
            .filter(p -> p.lane().isEmpty() || p.lane().getAsInt() < lanes.size())
            .toList();
    return setup.withInterventions(kept).withLanes(lanes);
  }

  /** Other data; where there are no classes, with the loss that does without. */
  static Setup withData(Setup setup, DataSpec data) {
    Setup fitting =
        data.task() == Task.REGRESSION ? setup.with(t -> t.withLoss(Loss.SQUARED_ERROR)) : setup;
    return fitting.withData(data);
  }

  /**
   * A setup that somebody asked for while the run was a little further than they could see:
   * interventions that were made in between are kept, where they still fit.
   *
   * @param known what they saw
   * @param wanted what they made of it
   * @param actual what it was by then
   */
  static Setup merged(Setup known, Setup wanted, Setup actual) {
    if (actual.equals(known)) {
      return wanted;
    }
    List<Planned> all = new ArrayList<>(actual.interventions());
    known.interventions().forEach(all::remove);
    all.addAll(0, wanted.interventions());
    try {
      return wanted.withInterventions(all);
    } catch (Invalid doesNotFit) {
      return wanted;
    }
  }

  /** The learning rate at a step, without shocks. */
  static double rateAt(Setup setup, long step) {
    double rate = setup.training().learningRate();
    for (Planned planned : setup.interventions()) {
      if (planned.step() <= step
          && planned.lane().isEmpty()
          && planned.intervention() instanceof Intervention.LearningRate set) {
        rate = set.rate();
      }
    }
    return rate;
  }

  /** The same with another α of a lane. */
  static Setup withAlpha(Setup setup, int lane, double alpha) {
    List<LaneSetup> lanes = new ArrayList<>(setup.lanes());
    LaneSetup before = lanes.get(lane);
    lanes.set(lane, new LaneSetup(before.name(), before.kind(), alpha, before.alphaPerUnit()));
    return setup.withLanes(lanes);
  }

  /** The norm at which gradients are clipped at a step; 0 for not at all. */
  static double clipAt(Setup setup, long step) {
    double norm = setup.training().stabilization().clipNorm();
    for (Planned planned : setup.interventions()) {
      if (planned.step() <= step
          && planned.lane().isEmpty()
          && planned.intervention() instanceof Intervention.ClipGradient set) {
        norm = set.norm();
      }
    }
    return norm;
  }

  /** The negative slope that was last set in a lane; a learned one has moved on from there. */
  static double alphaAt(Setup setup, int lane, long step) {
    double alpha = setup.lanes().get(lane).alpha();
    for (Planned planned : setup.interventions()) {
      if (planned.step() <= step && planned.concerns(lane)) {
        alpha =
            switch (planned.intervention()) {
              case Intervention.NegativeSlope set -> set.alpha();
              case Intervention.SwitchActivation to when to.kind().hasAlpha() -> to.alpha();
              default -> alpha;
            };
      }
    }
    return alpha;
  }

  /** Number of training samples of some data. */
  static int samples(DataSpec data) {
    return data.size() - data.tests();
  }
}
