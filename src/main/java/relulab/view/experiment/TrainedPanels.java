package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import relulab.model.experiment.Estimate;
import relulab.model.experiment.Results;
import relulab.model.experiment.TrainedStatistics;
import relulab.model.experiment.TrainingExperiment;
import relulab.text.Numbers;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;

/**
 * What experiments with training have in common: a panel of the loss and one of the silent share.
 */
record TrainedPanels(Words words, TrainingExperiment experiment) {
  private static final int DECADES = 12;
  private static final double[] TOPS = {0.05, 0.1, 0.2, 0.5, 1};

  /** The line under the title; where trainings overflowed it says how they count. */
  static String note(Words words, Results results, List<TrainedStatistics> stats) {
    String note = words.note("experiment.chart.trained.note", results);
    return stats.stream().anyMatch(cell -> cell.overflowed() > 0)
        ? note
            + words.get("experiment.chart.separator")
            + words.get("experiment.chart.trained.kept")
        : note;
  }

  /**
   * The loss at x by which networks are judged, over points that were held out if there are any.
   */
  Curve.Spot loss(double x, TrainedStatistics stats, String name, String where) {
    List<String> lines = new ArrayList<>(List.of(name, where));
    Estimate judged = stats.judged();
    lines.add(
        words.get(
            experiment.holdsOut()
                ? "experiment.chart.trained.heldOut"
                : "experiment.chart.trained.loss",
            words.number(judged.value()),
            count(stats)));
    lines.add(words.numbers(experiment, judged.interval()));
    if (experiment.holdsOut()) {
      lines.add(words.get("experiment.chart.trained.learned", words.number(stats.loss().value())));
    }
    overflowed(lines, stats);
    return new Curve.Spot(
        x, judged.value(), judged.interval(), stats.overflowed(), stats.n(), lines);
  }

  /** The share of silent neurons at x. */
  Curve.Spot silent(double x, TrainedStatistics stats, String name, String where) {
    List<String> lines = new ArrayList<>(List.of(name, where));
    lines.add(
        words.get(
            "experiment.chart.trained.silent", words.share(stats.silent().value()), count(stats)));
    if (!Double.isInfinite(stats.silent().interval().low())) {
      lines.add(words.shares(experiment, stats.silent().interval()));
    }
    overflowed(lines, stats);
    return new Curve.Spot(
        x, stats.silent().value(), stats.silent().interval(), stats.overflowed(), stats.n(), lines);
  }

  private void overflowed(List<String> lines, TrainedStatistics stats) {
    if (stats.overflowed() > 0) {
      lines.add(
          words.get(
              "experiment.chart.trained.overflowed", words.of(stats.overflowed(), stats.n())));
    }
  }

  private static String count(TrainedStatistics stats) {
    return Numbers.count(stats.n());
  }

  CurvePlot.Content lossPanel(List<CurvePlot.Layer> layers, List<Curve> curves) {
    return new CurvePlot.Content(
        words.get(
            experiment.holdsOut()
                ? "experiment.chart.trained.heldOutPanel"
                : "experiment.chart.trained.lossPanel"),
        logarithmic(curves, DECADES),
        layers,
        curves,
        words.get("experiment.chart.trained.overflowRows", networks(curves)));
  }

  CurvePlot.Content silentPanel(List<CurvePlot.Layer> layers, List<Curve> curves) {
    return new CurvePlot.Content(
        words.get("experiment.chart.trained.silentPanel"), shares(curves), layers, curves, "");
  }

  private String networks(List<Curve> curves) {
    long[] counts =
        curves.stream()
            .flatMap(curve -> curve.spots().stream())
            .mapToLong(Curve.Spot::n)
            .sorted()
            .toArray();
    if (counts.length == 0 || counts[0] == counts[counts.length - 1]) {
      return Numbers.count(counts.length == 0 ? 0 : counts[0]);
    }
    return words.get(
        "experiment.chart.fromTo",
        Numbers.count(counts[0]),
        Numbers.count(counts[counts.length - 1]));
  }

  /** A scale that holds values and ends of intervals, but for those out of all bounds. */
  static Scale logarithmic(List<Curve> curves, int decades) {
    double[] values =
        curves.stream()
            .flatMap(curve -> curve.spots().stream())
            .flatMapToDouble(
                spot ->
                    DoubleStream.of(spot.value(), spot.interval().low(), spot.interval().high()))
            .filter(Double::isFinite)
            .toArray();
    return Scale.Logarithmic.holding(values, decades);
  }

  /** From 0 to a round share above all of them. */
  static Scale shares(List<Curve> curves) {
    double high = 0;
    for (Curve curve : curves) {
      for (Curve.Spot spot : curve.spots()) {
        double end = spot.interval().high();
        high = Math.max(high, Double.isFinite(end) ? end : spot.value());
      }
    }
    for (double top : TOPS) {
      if (high <= 0.97 * top) {
        return new Scale.Linear(new Range(0, top), true);
      }
    }
    return new Scale.Linear(new Range(0, 1), true);
  }
}
