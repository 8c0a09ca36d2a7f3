package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Estimate;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.text.Messages;
import relulab.text.Numbers;

/**
 * The results of networks that are dead at birth, by width and depth.
 *
 * @param widths in ascending order
 * @param depths the numbers of hidden layers in ascending order
 */
record BornDeadCells(
    BornDead experiment, Results results, List<Integer> widths, List<Integer> depths) {

  BornDeadCells(BornDead experiment, Results results) {
    this(experiment, results, sorted(experiment.widths()), sorted(experiment.hidden()));
  }

  private static List<Integer> sorted(List<Integer> numbers) {
    return numbers.stream().sorted().toList();
  }

  BornDead.Cell cell(int width, int hidden) {
    return new BornDead.Cell(width, hidden);
  }

  Outcome.Count count(BornDead.Cell cell) {
    return (Outcome.Count) results.cells().get(experiment.number(cell));
  }

  double share(BornDead.Cell cell) {
    return estimate(cell).value();
  }

  Interval interval(BornDead.Cell cell) {
    return estimate(cell).interval();
  }

  private Estimate estimate(BornDead.Cell cell) {
    return Estimate.of(count(cell), experiment.confidence());
  }

  /** What a reading of a cell says. */
  List<String> lines(BornDead.Cell cell, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.get("experiment.chart.dead.where", cell.width(), cell.hidden()));
    Outcome.Count count = count(cell);
    if (count.networks() == 0) {
      lines.add(words.get("experiment.chart.none"));
    } else {
      String of = words.of(count.hits(), count.networks());
      lines.add(words.get("experiment.chart.dead.reading", words.share(share(cell)), of));
      lines.add(words.shares(experiment, interval(cell)));
    }
    if (!experiment.hasBounds()) {
      return lines;
    }
    String low = words.share(experiment.lowerBound(cell));
    lines.add(
        experiment.isExact(cell)
            ? words.get("experiment.chart.dead.exactly", low)
            : words.get(
                "experiment.chart.dead.bounds", low, words.share(experiment.upperBound(cell))));
    return lines;
  }

  String settings(Messages messages) {
    Words words = new Words(messages);
    return words.get(
        "experiment.chart.dead.settings",
        words.get(
            experiment.fixedInput()
                ? "experiment.chart.dead.fixedInput"
                : experiment.hasBounds()
                    ? "experiment.chart.dead.everyInput"
                    : "experiment.chart.dead.allInputs",
            experiment.inputs()),
        list(widths(), words),
        list(depths(), words),
        words.seeds(experiment.seed(), results),
        drawn(words));
  }

  private String drawn(Words words) {
    String bias = Numbers.significant(experiment.bias(), 3);
    if (experiment.asymmetric()) {
      return experiment.bias() == 0
          ? words.get("experiment.chart.dead.asymmetric")
          : words.get("experiment.chart.dead.asymmetricShifted", bias);
    }
    return experiment.bias() == 0
        ? words.get("experiment.chart.dead.unbiased")
        : words.get("experiment.chart.dead.biased", bias);
  }

  /** Whole numbers, a run of them by its ends. */
  private static String list(List<Integer> numbers, Words words) {
    boolean run =
        numbers.size() > 2 && numbers.getLast() - numbers.getFirst() == numbers.size() - 1;
    return run
        ? words.get(
            "experiment.chart.fromTo",
            Numbers.count(numbers.getFirst()),
            Numbers.count(numbers.getLast()))
        : String.join(", ", numbers.stream().map(n -> Numbers.count(n)).toList());
  }
}
