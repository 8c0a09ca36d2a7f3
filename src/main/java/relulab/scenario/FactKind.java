package relulab.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import relulab.text.Language;
import relulab.text.Numbers;

/** The kinds of numbers that captions may speak of, and how each is written. */
public enum FactKind {
  // Of the trial at a step.
  /** The step. */
  STEP(Form.COUNT),
  /** Number of lanes. */
  LANES(Form.COUNT),
  /** Number of training inputs. */
  INPUTS(Form.COUNT),
  /** The seed; one above 2⁵³ is not exact. */
  SEED(Form.COUNT),
  /** Learning rate of the next update. */
  RATE(Form.NUMBER),
  /** Weight decay. */
  DECAY(Form.NUMBER),
  /** 1 if α decays with the weights, else 0. */
  DECAY_ALPHA(Form.COUNT),
  /** The factor of the learning-rate shock that begins at the step. */
  SHOCK_FACTOR(Form.NUMBER),
  /** The number of steps that it lasts. */
  SHOCK_STEPS(Form.COUNT),
  // Of a lane: LANE.
  /** Share of the training set that is classified rightly. */
  ACCURACY(Form.PERCENT),
  /** The same of the test set. */
  TEST_ACCURACY(Form.PERCENT),
  /** Loss over the training set. */
  LOSS(Form.LOSS),
  /** Loss over the test set. */
  TEST_LOSS(Form.LOSS),
  /** 1 if the lane has overflowed, else 0. */
  OVERFLOWED(Form.COUNT),
  /** 1 if the output no longer depends on the input, else 0. */
  COLLAPSED(Form.COUNT),
  /** The negative slope that the lane is set to: fixed, or where it begins. */
  SLOPE(Form.NUMBER),
  /** Number of hidden layers. */
  LAYERS(Form.COUNT),
  // Of a lane or one of its hidden layers: LANE or LANE:LAYER.
  /** Number of hidden neurons. */
  NEURONS(Form.COUNT),
  /** Neurons alive. */
  ALIVE(Form.COUNT),
  /** Dead neurons. */
  DEAD(Form.COUNT),
  /** Dormant neurons. */
  DORMANT(Form.COUNT),
  /** Dead or dormant neurons. */
  SILENT(Form.COUNT),
  /** Neurons alive that were dead or dormant before. */
  RECOVERED(Form.COUNT),
  /** Neurons that came to be dead or dormant by this very step. */
  FALLEN(Form.COUNT),
  // Of a hidden layer: LANE:LAYER.
  /** The negative slope; with one a neuron, their mean. */
  ALPHA(Form.NUMBER),
  /** ∂L/∂α; with one a neuron, their mean. */
  ALPHA_GRADIENT(Form.LOSS),
  /** Share of activations that are exactly 0. */
  ZEROS(Form.PERCENT),
  /** Mean activation. */
  MEAN(Form.LOSS),
  /** Norm of the gradient. */
  GRADIENT(Form.LOSS),
  /** Norm of the gradient of a layer over that of another: LANE:LAYER:LAYER. */
  GRADIENT_RATIO(Form.LOSS),
  // Of a neuron: LANE:LAYER:NEURON.
  /** Number of training inputs with z > 0. */
  FIRING(Form.COUNT),
  /** The largest z over the training set. */
  LARGEST_Z(Form.NUMBER),
  /** Norm of the gradient of its incoming weights and bias. */
  NEURON_GRADIENT(Form.LOSS),
  /** The bias. */
  BIAS(Form.LOSS),
  /** The step since which it is in its state. */
  SINCE(Form.COUNT),
  // Of a result that comes with the app: RESULT and the cell.
  /** Number of networks of a cell. */
  NETWORKS(Form.COUNT),
  /** How many of them have what the experiment counts. */
  HITS(Form.COUNT),
  /** Their share. */
  SHARE(Form.PERCENT),
  /** A statistic of a cell's column: RESULT:CELL:COLUMN. */
  MEDIAN(Form.LOSS),
  /** How many values of a column lie above a limit: RESULT:CELL:COLUMN:LIMIT. */
  ABOVE(Form.COUNT),
  /** How many networks of a cell overflowed. */
  OVERFLOWS(Form.COUNT),
  /** Mean of a column. */
  MEAN_OF(Form.LOSS),
  /** Mean of a column of shares. */
  MEAN_SHARE(Form.PERCENT),
  /** For how many networks a cell has the lowest value of its activation: RESULT:CELL:COLUMN. */
  LOWEST(Form.COUNT),
  /** What a cell is about: RESULT:CELL:KEY. */
  KEY(Form.NUMBER);

  private enum Form {
    COUNT,
    PERCENT,
    LOSS,
    NUMBER
  }

  private static final int LOSS_DIGITS = 2;
  private static final int NUMBER_DIGITS = 3;
  private final Form form;

  FactKind(Form form) {
    this.form = form;
  }

  /** Its name in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<FactKind> named(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** As a person reads the number. */
  String words(double value, Language language) {
    return switch (form) {
      case COUNT -> Numbers.count(Math.round(value));
      case PERCENT -> Numbers.percent(value, 1, language);
      case LOSS -> Numbers.significant(value, LOSS_DIGITS);
      case NUMBER -> Numbers.significant(value, NUMBER_DIGITS);
    };
  }
}
