package relulab.export.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import relulab.model.data.Dataset;
import relulab.model.network.Layout;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Draws;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;
import relulab.text.Printable;

/** The parts of a setup as lists and maps: what a script holds as literals. */
final class Parts {
  private final Setup setup;

  Parts(Setup setup) {
    this.setup = setup;
  }

  /** Inputs, a row a sample. */
  static List<List<Double>> inputs(Dataset data) {
    return IntStream.range(0, data.size())
        .mapToObj(sample -> numbers(data.input(sample), 0, data.inputs().length))
        .toList();
  }

  /** Targets. */
  static List<Double> targets(Dataset data) {
    return numbers(data.targets(), 0, data.size());
  }

  /** The lanes with their first parameters. */
  List<Map<String, Object>> lanes() {
    return IntStream.range(0, setup.lanes().size()).mapToObj(this::lane).toList();
  }

  private Map<String, Object> lane(int index) {
    LaneSetup own = setup.lanes().get(index);
    Layout layout = setup.layout(index);
    double[] parameters = new double[layout.size()];
    Draws.begin(setup, index, parameters);
    List<Map<String, Object>> layers = new ArrayList<>();
    for (int layer = 1; layer <= layout.outputLayer(); layer++) {
      layers.add(layer(layout, layer, parameters, needsSlopes(index)));
    }
    Map<String, Object> lane = new LinkedHashMap<>();
    lane.put("name", Printable.of(own.name())); // The script prints it.
    lane.put("activation", own.kind().id());
    lane.put("alpha_per_unit", own.alphaPerUnit());
    lane.put("layers", layers);
    return lane;
  }

  /** Whether a lane has, at some step, a function with a slope α. */
  private boolean needsSlopes(int index) {
    return setup.lanes().get(index).kind().hasAlpha()
        || setup.interventions().stream()
            .filter(planned -> planned.concerns(index))
            .anyMatch(
                planned ->
                    planned.intervention() instanceof Intervention.SwitchActivation to
                        && to.kind().hasAlpha());
  }

  private static Map<String, Object> layer(
      Layout layout, int layer, double[] parameters, boolean slopes) {
    int width = layout.width(layer);
    int before = layout.width(layer - 1);
    List<List<Double>> weights = new ArrayList<>();
    for (int unit = 0; unit < width; unit++) {
      weights.add(numbers(parameters, layout.weight(layer, unit, 0), before));
    }
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("weights", weights);
    parts.put("biases", numbers(parameters, layout.bias(layer, 0), width));
    if (slopes && layer < layout.outputLayer()) {
      int count = layout.alphaPerUnit() ? width : 1;
      parts.put("alphas", numbers(parameters, layout.alpha(layer, 0), count));
    }
    return parts;
  }

  /** The interventions, sorted by step. */
  List<Map<String, Object>> interventions() {
    return setup.interventions().stream().map(this::intervention).toList();
  }

  private Map<String, Object> intervention(Planned planned) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("step", planned.step());
    planned.lane().ifPresent(lane -> parts.put("lane", lane));
    switch (planned.intervention()) {
      case Intervention.LearningRate set -> put(parts, "learning-rate", "rate", set.rate());
      case Intervention.RateShock shock -> {
        put(parts, "rate-shock", "factor", shock.factor());
        parts.put("steps", shock.steps());
        if (shock.warmUp() > 0) {
          parts.put("warm_up", shock.warmUp());
        }
      }
      case Intervention.BatchSize set -> put(parts, "batch-size", "size", set.size());
      case Intervention.ClipGradient set -> put(parts, "clip-gradient", "norm", set.norm());
      case Intervention.WarmUp warmUp -> put(parts, "warm-up", "steps", warmUp.steps());
      case Intervention.NegativeSlope set -> put(parts, "negative-slope", "alpha", set.alpha());
      case Intervention.SwitchActivation to -> {
        put(parts, "switch", "activation", to.kind().id());
        parts.put("alpha", to.alpha());
      }
      case Intervention.OnNeuron on -> onNeuron(parts, on, planned);
    }
    return parts;
  }

  private void onNeuron(Map<String, Object> parts, Intervention.OnNeuron on, Planned planned) {
    String what =
        switch (on) {
          case Intervention.Kill _ -> "kill";
          case Intervention.NudgeBias _ -> "nudge-bias";
          case Intervention.Reinitialize _ -> "reinitialize";
        };
    put(parts, what, "layer", on.layer());
    parts.put("unit", on.unit());
    if (on instanceof Intervention.NudgeBias nudge) {
      parts.put("by", nudge.by());
    }
    if (on instanceof Intervention.Reinitialize) {
      parts.put("bias", setup.initialization().bias());
      parts.put("weights", renewed(planned, on));
    }
  }

  /** The weights that a unit gets, by lane: a lane has a gain of its own. */
  private Map<Integer, List<Double>> renewed(Planned planned, Intervention.OnNeuron on) {
    Map<Integer, List<Double>> weights = new LinkedHashMap<>();
    for (int lane = 0; lane < setup.lanes().size(); lane++) {
      if (planned.concerns(lane)) {
        Layout layout = setup.layout(lane);
        double[] parameters = new double[layout.size()];
        Draws.renew(setup, lane, planned.step(), on.layer(), on.unit(), parameters);
        int start = layout.weight(on.layer(), on.unit(), 0);
        weights.put(lane, numbers(parameters, start, layout.width(on.layer() - 1)));
      }
    }
    return weights;
  }

  private static void put(Map<String, Object> parts, String what, String name, Object value) {
    parts.put("do", what);
    parts.put(name, value);
  }

  private static List<Double> numbers(double[] values, int start, int count) {
    return Arrays.stream(values, start, start + count).boxed().toList();
  }
}
