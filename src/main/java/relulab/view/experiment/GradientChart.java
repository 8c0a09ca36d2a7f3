package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.experiment.Estimate;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Legend;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;

/** The norm of the gradient in each layer at birth, a curve a function. */
record GradientChart(GradientFlow experiment, Results results, List<List<Layer>> layers)
    implements CurveChart {
  private static final int DECADES = 40;
  private static final double MARGIN = 0.5;

  /** The median norm of a layer over the networks. */
  private record Layer(Estimate norm, long n) {}

  static GradientChart of(GradientFlow experiment, Results results) {
    List<List<Layer>> layers = new ArrayList<>();
    for (Outcome cell : results.cells()) {
      Outcome.Rows rows = (Outcome.Rows) cell;
      layers.add(
          IntStream.range(0, rows.networks() == 0 ? 0 : experiment.depth() + 1)
              .mapToObj(layer -> layer(rows.column(layer), experiment.confidence()))
              .toList());
    }
    return new GradientChart(experiment, results, layers);
  }

  private static Layer layer(double[] norms, double confidence) {
    return new Layer(Estimate.median(norms, confidence), norms.length);
  }

  @Override
  public String id() {
    return "gradient-flow";
  }

  @Override
  public String title(Messages messages) {
    return messages.get("experiment.chart.gradient.title");
  }

  @Override
  public String settings(Messages messages) {
    Words words = new Words(messages);
    return words.get(
        "experiment.chart.gradient.settings",
        Numbers.count(experiment.depth()),
        Numbers.count(experiment.width()),
        words.seeds(experiment.seed(), results));
  }

  @Override
  public String note(Words words) {
    return words.note("experiment.chart.gradient.note", results);
  }

  @Override
  public List<Legend.Entry> legend(Words words, Look look) {
    return CurveStyle.legend(experiment.activations(), words, look);
  }

  @Override
  public CurvePlot plot(Words words, Look look) {
    List<CurveStyle> styles = CurveStyle.ofVariants(experiment.activations(), look);
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < styles.size(); i++) {
      List<Curve.Spot> spots = new ArrayList<>();
      String name = words.function(experiment.activations().get(i));
      for (int layer = 0; layer < layers.get(i).size(); layer++) {
        spots.add(spot(words, name, layer + 1, layers.get(i).get(layer)));
      }
      curves.add(new Curve(styles.get(i), spots));
    }
    Range range = new Range(1 - MARGIN, experiment.depth() + 1 + MARGIN);
    return new CurvePlot(
        new Scale.Whole(range),
        words.get("experiment.chart.gradient.axis"),
        true,
        List.of(
            new CurvePlot.Content(
                words.get("experiment.chart.gradient.panel"),
                TrainedPanels.logarithmic(curves, DECADES),
                List.of(),
                curves,
                "")));
  }

  private Curve.Spot spot(Words words, String name, int number, Layer layer) {
    boolean output = number == experiment.depth() + 1;
    String where =
        output
            ? words.get("experiment.chart.gradient.output")
            : words.get("experiment.chart.gradient.where", number, experiment.depth());
    List<String> lines =
        List.of(
            name,
            where,
            words.get(
                "experiment.chart.gradient.reading",
                words.number(layer.norm.value()),
                Numbers.count(layer.n)),
            words.numbers(experiment, layer.norm.interval()));
    return new Curve.Spot(number, layer.norm.value(), layer.norm.interval(), 0, layer.n, lines);
  }
}
