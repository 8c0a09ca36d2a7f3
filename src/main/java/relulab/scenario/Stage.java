package relulab.scenario;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;
import relulab.model.training.Planned;

/**
 * What a room looks at during a {@link Beat}: one idea, one or two actors, everything else gone.
 * Lanes, layers and neurons are counted from 0, 1 and 0; in files all three from 1.
 */
public sealed interface Stage {

  /** Its name in files. */
  default String id() {
    return switch (this) {
      case Functions _ -> Functions.ID;
      case Neuron _ -> Neuron.ID;
      case OneNetwork _ -> OneNetwork.ID;
      case Lanes _ -> Lanes.ID;
      case Question _ -> Question.ID;
      case Chart _ -> Chart.ID;
      case ExperimentResult _ -> ExperimentResult.ID;
      case Words _ -> Words.ID;
    };
  }

  /** The step of the trial that it shows, if it shows one. */
  default OptionalLong step() {
    return this instanceof AtStep shown ? OptionalLong.of(shown.at()) : OptionalLong.empty();
  }

  /** What shows a step of the trial. */
  sealed interface AtStep extends Stage {
    /** The step that is shown. */
    long at();
  }

  /**
   * f above f′.
   *
   * @param functions those that are drawn, in the order of their names; not empty
   * @param alpha LeakyReLU's negative slope, in [−2, 2]
   * @param preluAlpha PReLU's, in [−2, 2]
   * @param from the left end of the x axis
   * @param to its right end, greater than {@code from}
   * @param probe where the probe stands, if there is one
   * @param alphaTo what α moves to while the beat is shown, if it moves by itself
   */
  record Functions(
      List<ActivationKind> functions,
      double alpha,
      double preluAlpha,
      double from,
      double to,
      OptionalDouble probe,
      OptionalDouble alphaTo)
      implements Stage {
    /** Name in files. */
    public static final String ID = "functions";

    /** The farthest that an axis reaches, to either side. */
    public static final double MAX_X = 1000;

    public Functions {
      Invalid.unlessCount("functions", functions, 1, ActivationKind.values().length);
      Invalid.unlessWithin("alpha", alpha, Alpha.MIN, Alpha.MAX);
      Invalid.unlessWithin("preluAlpha", preluAlpha, Alpha.MIN, Alpha.MAX);
      Invalid.unlessWithin("from", from, -MAX_X, MAX_X);
      Invalid.unlessWithin("to", to, Math.nextUp(from), MAX_X);
      probe.ifPresent(x -> Invalid.unlessWithin("probe", x, from, to));
      alphaTo.ifPresent(a -> Invalid.unlessWithin("alphaTo", a, Alpha.MIN, Alpha.MAX));
      functions = List.copyOf(functions);
    }
  }

  /**
   * One neuron before a step and after it: its map, and z of every training input on f′.
   *
   * @param at the step that is shown, 1 or later; the one before is shown first
   */
  record Neuron(long at, int lane, int layer, int neuron) implements AtStep {
    /** Name in files. */
    public static final String ID = "neuron";

    public Neuron {
      Invalid.unlessWithin("step", at, 1, Planned.MAX_STEP);
    }
  }

  /** One lane's network with the life lines of its neurons up to a step. */
  record OneNetwork(long at, int lane) implements AtStep {
    /** Name in files. */
    public static final String ID = "network";

    public OneNetwork {
      Invalid.unlessWithin("step", at, 0, Planned.MAX_STEP);
    }
  }

  /**
   * Maps and numbers of some lanes at a step.
   *
   * @param lanes which ones, at most three; empty for all
   */
  record Lanes(long at, List<Integer> lanes) implements AtStep {
    /** Name in files. */
    public static final String ID = "lanes";

    public Lanes {
      Invalid.unlessWithin("step", at, 0, Planned.MAX_STEP);
      lanes = List.copyOf(lanes);
    }
  }

  /**
   * A question that the room decides before the next beat answers it. The beat's text asks.
   *
   * @param lead what is known by now; may be empty
   * @param options among which the room chooses, at most {@link #MOST_OPTIONS}; may be empty
   * @param lanes whose present state is shown beside it; may be empty
   */
  record Question(long at, Text lead, List<Text> options, List<Integer> lanes) implements AtStep {
    /** Name in files. */
    public static final String ID = "question";

    /** More than these a room does not vote on. */
    public static final int MOST_OPTIONS = 4;

    public Question {
      Invalid.unlessWithin("step", at, 0, Planned.MAX_STEP);
      Invalid.unlessCount("options", options, 0, MOST_OPTIONS);
      options = List.copyOf(options);
      lanes = List.copyOf(lanes);
    }
  }

  /**
   * One quantity of some lanes, over time up to a step or by layer at it.
   *
   * @param lanes which ones; empty for all
   */
  record Chart(long at, Show chart, List<Integer> lanes) implements AtStep {
    /** Name in files. */
    public static final String ID = "chart";

    public Chart {
      Invalid.unlessWithin("step", at, 0, Planned.MAX_STEP);
      lanes = List.copyOf(lanes);
    }
  }

  /**
   * The result of an experiment that comes with the app.
   *
   * @param result its name
   * @param chart the id of the chart that is shown; empty for the experiment's main one
   */
  record ExperimentResult(String result, String chart) implements Stage {
    /** Name in files. */
    public static final String ID = "experiment";
  }

  /**
   * A sentence, the beat's text, and nothing beside it but a formula.
   *
   * @param title stands above it; may be empty
   * @param formula the same in both languages; may be empty
   */
  record Words(Text title, String formula) implements Stage {
    /** Name in files. */
    public static final String ID = "text";

    /** A sentence without a title. */
    public Words(String formula) {
      this(Text.NONE, formula);
    }

    public Words {
      Invalid.unlessWithin("formula", formula.length(), 0, Text.MAX_LENGTH);
    }
  }
}
