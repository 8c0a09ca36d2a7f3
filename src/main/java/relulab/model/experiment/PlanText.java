package relulab.model.experiment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.data.OwnPoints;
import relulab.model.data.Task;
import relulab.model.network.Initialization;
import relulab.model.training.Intervention;
import relulab.model.training.Loss;
import relulab.model.training.OptimizerSettings;
import relulab.model.training.Planned;
import relulab.model.training.Stabilization;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;
import relulab.model.trial.TrainingSetup;

/** A plan as parameters of an experiment, complete and in a fixed order, and back. */
final class PlanText {
  private static final String OWN = "own";

  private PlanText() {}

  static void write(Plan plan, boolean withRate, Map<String, String> to) {
    Setup setup = plan.setup();
    data(setup.data(), to);
    to.put("layers", Parameters.join(setup.hidden()));
    Initialization initialization = setup.initialization();
    to.put("weights", initialization.weights().id());
    to.put("bound", Double.toString(initialization.bound()));
    to.put("bias", Double.toString(initialization.bias()));
    to.put("shared-gain", Boolean.toString(initialization.sharedGain()));
    OptimizerSettings optimizer = setup.training().optimizer();
    to.put("optimizer", optimizer.kind().id());
    to.put("momentum", Double.toString(optimizer.momentum()));
    to.put("beta1", Double.toString(optimizer.beta1()));
    to.put("beta2", Double.toString(optimizer.beta2()));
    to.put("epsilon", Double.toString(optimizer.epsilon()));
    if (withRate) {
      to.put("learning-rate", Double.toString(setup.training().learningRate()));
    }
    to.put("batch", Integer.toString(setup.training().batchSize()));
    to.put("loss", setup.training().loss().id());
    to.put("weight-decay", Double.toString(setup.training().weightDecay()));
    to.put("decay-alpha", Boolean.toString(setup.training().decayAlpha()));
    if (setup.training().stabilization().clipNorm() > 0) {
      to.put("clip", Double.toString(setup.training().stabilization().clipNorm()));
    }
    if (setup.training().stabilization().warmUp() > 0) {
      to.put("warm-up", Integer.toString(setup.training().stabilization().warmUp()));
    }
    to.put("alpha-per-unit", Boolean.toString(setup.lanes().getFirst().alphaPerUnit()));
    to.put("changes", Parameters.join(setup.interventions().stream().map(PlanText::text).toList()));
    to.put("steps", Long.toString(plan.steps()));
  }

  static Plan read(Parameters p, boolean withRate) {
    LaneSetup lane = new LaneSetup("relu", ActivationKind.RELU, 0, p.isTrue("alpha-per-unit"));
    Setup setup =
        new Setup(
            0,
            data(p),
            p.integers("layers"),
            new Initialization(
                p.oneOf("weights", Initialization.Weights.values(), Initialization.Weights::id),
                p.number("bound"),
                p.number("bias"),
                p.isTrue("shared-gain")),
            new TrainingSetup(
                new OptimizerSettings(
                    p.oneOf(
                        "optimizer", OptimizerSettings.Kind.values(), OptimizerSettings.Kind::id),
                    p.number("momentum"),
                    p.number("beta1"),
                    p.number("beta2"),
                    p.number("epsilon")),
                withRate ? p.number("learning-rate") : 0,
                p.integer("batch"),
                p.oneOf("loss", Loss.values(), Loss::id),
                p.number("weight-decay"),
                p.isTrue("decay-alpha"),
                new Stabilization(
                    p.has("clip") ? p.number("clip") : 0,
                    p.has("warm-up") ? p.integer("warm-up") : 0)),
            List.of(lane),
            p.list("changes", PlanText::change));
    return new Plan(setup, p.whole("steps"));
  }

  private static void data(DataSpec data, Map<String, String> to) {
    to.put("data", data.kind().id());
    to.put("points", Integer.toString(data.points()));
    to.put("noise", Double.toString(data.noise()));
    to.put("test-share", Double.toString(data.testShare()));
    OwnPoints own = data.own();
    if (own != null) {
      to.put("task", own.task().id());
      to.put("inputs", Integer.toString(own.inputs()));
      to.put(OWN, own.rows().stream().map(PlanText::text).collect(Collectors.joining(",")));
    }
  }

  private static DataSpec data(Parameters p) {
    OwnPoints own =
        p.has(OWN)
            ? new OwnPoints(
                p.oneOf("task", Task.values(), Task::id),
                p.integer("inputs"),
                p.list(OWN, PlanText::row))
            : null;
    return new DataSpec(
        p.oneOf("data", DataKind.values(), DataKind::id),
        p.integer("points"),
        p.number("noise"),
        p.number("test-share"),
        own);
  }

  private static String text(OwnPoints.Row row) {
    return row.x1() + " " + row.x2() + " " + row.y();
  }

  private static OwnPoints.Row row(String text) {
    String[] words = words(text, " ", 3);
    return new OwnPoints.Row(
        Parameters.finite(words[0]), Parameters.finite(words[1]), Parameters.finite(words[2]));
  }

  /** {@code 300:shock:8.0:120}: at step 300, 8 times the learning rate for 120 steps. */
  private static String text(Planned planned) {
    return planned.step()
        + switch (planned.intervention()) {
          case Intervention.RateShock shock ->
              ":shock:"
                  + shock.factor()
                  + ":"
                  + shock.steps()
                  + (shock.warmUp() > 0 ? ":" + shock.warmUp() : "");
          case Intervention.ClipGradient clip -> ":clip:" + clip.norm() + ":";
          case Intervention.WarmUp warmUp -> ":warm-up::" + warmUp.steps();
          case Intervention.LearningRate rate -> ":rate:" + rate.rate() + ":";
          case Intervention.BatchSize size -> ":batch::" + size.size();
          case Intervention.NegativeSlope _,
              Intervention.SwitchActivation _,
              Intervention.OnNeuron _ ->
              throw new IllegalStateException("not a common intervention");
        };
  }

  private static Planned change(String text) {
    String[] words = text.split(":", -1);
    boolean isRamped = words.length == 5 && words[1].equals("shock");
    if (words.length != 4 && !isRamped) {
      throw new IllegalArgumentException(text);
    }
    Intervention intervention =
        switch (words[1]) {
          case "shock" ->
              new Intervention.RateShock(
                  Parameters.finite(words[2]),
                  Integer.parseInt(words[3]),
                  isRamped ? Integer.parseInt(words[4]) : 0);
          case "clip" -> new Intervention.ClipGradient(Parameters.finite(words[2]));
          case "warm-up" -> new Intervention.WarmUp(Integer.parseInt(words[3]));
          case "rate" -> new Intervention.LearningRate(Parameters.finite(words[2]));
          case "batch" -> new Intervention.BatchSize(Integer.parseInt(words[3]));
          default -> throw new IllegalArgumentException(text);
        };
    return Planned.at(Long.parseLong(words[0]), intervention);
  }

  private static String[] words(String text, String separator, int count) {
    String[] words = text.split(separator, -1);
    if (words.length != count) {
      throw new IllegalArgumentException(text);
    }
    return words;
  }
}
