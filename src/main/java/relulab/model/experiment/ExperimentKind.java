package relulab.model.experiment;

import java.util.List;
import java.util.function.Function;

/**
 * What there is to know of an experiment before it is asked for.
 *
 * @param id its name on the command line and in files, for example {@code born-dead}
 * @param repeats whether it repeats a measurement, in place of measuring many networks
 * @param usualNetworks networks a cell, or repetitions, unless something else is said
 * @param mostNetworks that the window asks for at a time, so that their numbers fit into memory
 * @param parameters in the order in which files hold them
 * @param maker the experiment with some values
 */
public record ExperimentKind(
    String id,
    boolean repeats,
    long usualNetworks,
    long mostNetworks,
    List<Parameter<?>> parameters,
    Function<Values, Experiment> maker) {
  /** The most networks of which each keeps its numbers. */
  static final long MOST_MEASURED = 100_000;

  /** Of the experiment; network i draws all its random numbers from it and i. */
  public static final Parameter.Whole SEED =
      new Parameter.Whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1L);

  /** Level of the intervals. */
  static final Parameter.Real CONFIDENCE = confidence(0.95);

  /** Of many networks that are measured one by one. */
  static ExperimentKind of(
      String id, long usualNetworks, Function<Values, Experiment> maker, Parameter<?>... all) {
    return new ExperimentKind(id, false, usualNetworks, MOST_MEASURED, List.of(all), maker);
  }

  static Parameter.Real confidence(double usual) {
    return new Parameter.Real("confidence", 0.5, 0.9999, true, usual);
  }

  /** The experiment with the usual values. */
  public Experiment usual() {
    return maker.apply(new Values());
  }

  /** The experiment that the parameters of a file describe. */
  Experiment read(Parameters from) {
    return maker.apply(Values.read(parameters, from));
  }
}
