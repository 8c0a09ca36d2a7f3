package relulab.model.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Many networks under several conditions. An experiment is a value: equal ones give equal bits, on
 * any number of threads and in any division into slices.
 *
 * <p>Its cells are the conditions. Network number i draws all its random numbers from the
 * experiment's seed and i.
 */
public sealed interface Experiment
    permits BornDead, Collapse, TrainingExperiment, GradientFlow, Cost {

  /**
   * The version of what it computes: a change that gives other numbers for the same parameters
   * raises it, and results of different ones do not join.
   */
  default int revision() {
    return 1;
  }

  /** All there are, in the order in which the app shows them. */
  static List<ExperimentKind> kinds() {
    return List.of(
        BornDead.KIND,
        Collapse.KIND,
        RateExperiment.KIND,
        AlphaExperiment.KIND,
        Prevention.KIND,
        GradientFlow.KIND,
        Cost.KIND);
  }

  /**
   * The experiment with this name and these parameters, or nothing if there is no such name.
   *
   * @throws IllegalArgumentException if a parameter is missing or not allowed
   */
  static Optional<Experiment> of(String id, Parameters parameters) {
    return kinds().stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .map(kind -> kind.read(parameters));
  }

  /** Its name and its parameters. */
  ExperimentKind kind();

  /** The values of its parameters. */
  Values values();

  /** The name on the command line and in files, for example {@code born-dead}. */
  default String id() {
    return kind().id();
  }

  /** Everything that defines it, as files and the command line spell it, in a fixed order. */
  default Map<String, String> parameters() {
    return values().texts(kind().parameters());
  }

  /** The names of what tells one cell from the other, for example width and hidden. */
  List<String> keyColumns();

  /** For each cell the values of the key columns. */
  List<List<String>> keys();

  /**
   * The names of what is measured: of a {@link Outcome.Count} the property that is counted, of
   * {@link Outcome.Rows} the numbers of each network.
   */
  List<String> valueColumns();

  /** What is estimated from the networks of a cell, of which there are some: one a value column. */
  List<Estimate> estimates(Outcome outcome);

  /** The names of what is known of each cell beforehand, for example bounds. */
  default List<String> knownColumns() {
    return List.of();
  }

  /** What is known of a cell beforehand, for each of the known columns. */
  default List<Double> known(int cell) {
    return List.of();
  }

  /** An outcome without networks: it says of which kind the outcomes are. */
  Outcome none();

  /** The confidence level of its intervals, for example 0.95. */
  double confidence();

  /**
   * How many networks are measured in one go; small enough to be done in a fraction of a second.
   */
  int block();

  /** How long a network of a cell takes, compared with those of other cells. */
  default double effort(int cell) {
    return 1;
  }

  /** Whether several threads may measure at the same time. */
  default boolean isParallel() {
    return true;
  }

  /**
   * Measures some networks of a cell. Any thread may call it.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  Outcome measure(int cell, SeedRange seeds);
}
