package relulab.view.experiment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import relulab.model.experiment.Estimate;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Plan;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedSet;
import relulab.model.experiment.Variant;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.functions.FunctionNames;

/** Results and settings in words. */
public record Words(Messages messages) {
  private static final int DIGITS = 4;

  String get(String key, Object... arguments) {
    return messages.get(key, arguments);
  }

  /** A share as percent, with more decimals the closer it is to 0 % or 100 %. */
  String share(double share) {
    double edge = Math.min(share, 1 - share);
    if (edge <= 0) {
      return Numbers.percent(share, 0, messages.language());
    }
    int decimals = edge >= 0.01 ? 1 : 2;
    return edge >= 0.001
        ? Numbers.percent(share, decimals, messages.language())
        : Numbers.percent(
            share, (int) Math.min(12, 1 - Math.floor(Math.log10(edge * 100))), messages.language());
  }

  /** A measured number. */
  String number(double value) {
    return number(value, DIGITS);
  }

  private String number(double value, int digits) {
    return value == Double.POSITIVE_INFINITY
        ? get("experiment.chart.overflow")
        : Numbers.significant(value, digits);
  }

  /** An estimate without its interval. */
  String value(Estimate estimate, int digits) {
    return estimate.share() ? share(estimate.value()) : number(estimate.value(), digits);
  }

  /** The interval of an estimate, as a table has it; with more digits where its ends need them. */
  String interval(Estimate estimate, int least) {
    double low = estimate.interval().low();
    double high = estimate.interval().high();
    if (!Double.isFinite(low) && !Double.isFinite(high)) {
      return "–";
    }
    int digits = least;
    while (digits < DIGITS && low < high && number(low, digits).equals(number(high, digits))) {
      digits++;
    }
    return estimate.share()
        ? get("experiment.page.interval", share(Math.max(0, low)), share(Math.min(1, high)))
        : get("experiment.page.interval", number(low, digits), number(high, digits));
  }

  /** How many of how many. */
  String of(long hits, long n) {
    return get("experiment.chart.of", Numbers.count(hits), Numbers.count(n));
  }

  /** The level of an experiment's intervals. */
  String level(Experiment experiment) {
    return level(experiment.confidence());
  }

  /** A level in percent. */
  String level(double level) {
    return Numbers.shortPercent(level, 6, messages.language());
  }

  /** An interval of shares. */
  String shares(Experiment experiment, Interval interval) {
    return get(
        "experiment.chart.interval",
        level(experiment),
        share(interval.low()),
        share(interval.high()));
  }

  /** An interval of numbers. */
  String numbers(Experiment experiment, Interval interval) {
    return get(
        "experiment.chart.interval",
        level(experiment),
        number(interval.low()),
        number(interval.high()));
  }

  /** The name of a function with its α. */
  String function(Variant variant) {
    return FunctionNames.full(variant.kind().with(variant.alpha()), messages);
  }

  /** The number of networks a cell: one, or from the least to the greatest. */
  String networks(Results results) {
    LongStream counts = results.cells().stream().mapToLong(Outcome::networks);
    long[] sorted = counts.sorted().toArray();
    long least = sorted.length == 0 ? 0 : sorted[0];
    long most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    return least == most
        ? Numbers.count(most)
        : get("experiment.chart.fromTo", Numbers.count(least), Numbers.count(most));
  }

  /** The line under a title: what a message says of the number of networks and the level. */
  String note(String key, Results results) {
    return results.networks() == 0
        ? get("experiment.chart.none")
        : get(key, networks(results), level(results.experiment()));
  }

  /** How networks are trained. */
  public String plan(Plan plan, boolean withRate) {
    List<Integer> hidden = plan.hidden();
    boolean alike = hidden.size() > 3 && hidden.stream().distinct().count() == 1;
    String layers =
        alike
            ? get("experiment.chart.settings.layersOf", hidden.size(), hidden.getFirst())
            : get(
                "experiment.chart.settings.layers",
                hidden.stream().map(Object::toString).collect(Collectors.joining("-")));
    String trained =
        get(
            "experiment.chart.settings.plan",
            get("experiment.chart.data." + plan.data().id()),
            Numbers.count(plan.points()),
            Numbers.significant(plan.noise(), 3),
            layers,
            get("training.settings.optimizer." + plan.optimizer().id()),
            Numbers.count(plan.batchSize()),
            Numbers.count(plan.steps()),
            get("experiment.chart.loss." + plan.loss().id()));
    int changes = plan.setup().interventions().size();
    double decay = plan.setup().training().weightDecay();
    return trained
        + (withRate
            ? get("experiment.chart.settings.rate", Numbers.significant(plan.learningRate(), 4))
            : "")
        + (plan.heldOut() > 0
            ? get("experiment.chart.settings.heldOut", share(plan.heldOut()))
            : "")
        + (decay > 0 ? get("experiment.chart.settings.decay", Numbers.significant(decay, 4)) : "")
        + (changes > 0 ? get("experiment.chart.settings.changes", changes) : "");
  }

  /** Which networks the results hold. */
  String seeds(long seed, Results results) {
    List<String> sets =
        results.cells().stream().map(Outcome::seeds).distinct().map(SeedSet::toString).toList();
    return sets.size() == 1 && results.networks() > 0
        ? get("experiment.chart.settings.seeds", seed, sets.getFirst())
        : get("experiment.chart.settings.seedsVary", seed, Numbers.count(results.networks()));
  }
}
