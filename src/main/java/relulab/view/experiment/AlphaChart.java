package relulab.view.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Results;
import relulab.model.experiment.TrainedStatistics;
import relulab.model.experiment.Variant;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Legend;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;
import relulab.view.functions.FunctionNames;

/**
 * Final loss and share of silent neurons over the negative slope of LeakyReLU, and the one that
 * PReLU learns.
 */
record AlphaChart(
    AlphaExperiment experiment,
    Results results,
    List<TrainedStatistics> stats,
    LearnedAlpha learned)
    implements CurveChart {
  private static final double MARGIN = 0.03;

  static AlphaChart of(AlphaExperiment experiment, Results results) {
    List<TrainedStatistics> stats = TrainedStatistics.of(results);
    LearnedAlpha learned = LearnedAlpha.of(stats.get(experiment.preluCell()));
    return new AlphaChart(experiment, results, stats, learned);
  }

  @Override
  public String id() {
    return "alpha-sweep";
  }

  @Override
  public String title(Messages messages) {
    return messages.get("experiment.chart.alpha.title");
  }

  @Override
  public String settings(Messages messages) {
    Words words = new Words(messages);
    return words.plan(experiment.plan(), true)
        + words.get("experiment.chart.separator")
        + words.seeds(experiment.seed(), results);
  }

  @Override
  public String note(Words words) {
    return TrainedPanels.note(words, results, stats);
  }

  @Override
  public List<Legend.Entry> legend(Words words, Look look) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (ActivationKind kind : List.of(ActivationKind.LEAKY_RELU, ActivationKind.RELU)) {
      CurveStyle style = CurveStyle.of(kind, look);
      boolean one = kind == ActivationKind.RELU;
      String name =
          one
              ? words.get("experiment.chart.alpha.relu")
              : FunctionNames.name(kind, words.messages());
      Legend.Sample dot = (s, x, y, width, l) -> style.mark(s, x + width / 2, y, false, l);
      entries.add(new Legend.Entry(one ? dot : style::sample, name));
    }
    if (learned.isKnown()) {
      String prelu =
          words.get(
              "experiment.chart.alpha.prelu",
              FunctionNames.alpha(experiment.preluAlpha()),
              Numbers.significant(learned.mean(), 2));
      entries.add(new Legend.Entry(learned::meanSample, prelu));
      entries.add(new Legend.Entry(learned::bandSample, words.get("experiment.chart.alpha.band")));
    }
    return entries;
  }

  @Override
  public List<Legend.Entry> unnamed(Words words, Look look) {
    return learned.isKnown()
        ? List.of(new Legend.Entry(learned::bandSample, words.get("experiment.chart.alpha.band")))
        : List.of();
  }

  @Override
  public CurvePlot plot(Words words, Look look) {
    TrainedPanels panels = new TrainedPanels(words, experiment);
    List<Curve> losses = new ArrayList<>();
    List<Curve> silent = new ArrayList<>();
    for (ActivationKind kind : List.of(ActivationKind.LEAKY_RELU, ActivationKind.RELU)) {
      List<Curve.Spot> loss = new ArrayList<>();
      List<Curve.Spot> share = new ArrayList<>();
      for (int cell : cells(kind)) {
        double alpha = experiment.alphas().get(cell);
        String name = name(words, cell);
        String where = words.get("experiment.chart.alpha.where", FunctionNames.alpha(alpha));
        loss.add(panels.loss(alpha, stats.get(cell), name, where));
        share.add(panels.silent(alpha, stats.get(cell), name, where));
      }
      losses.add(new Curve(CurveStyle.of(kind, look), loss));
      silent.add(new Curve(CurveStyle.of(kind, look), share));
    }
    TrainedStatistics prelu = stats.get(experiment.preluCell());
    CurveStyle style = CurveStyle.of(ActivationKind.PRELU, look);
    List<CurvePlot.Layer> lossLayers = new ArrayList<>();
    List<CurvePlot.Layer> silentLayers = new ArrayList<>();
    if (learned.isKnown()) {
      String name = name(words, experiment.preluCell());
      String where = learned.words(words, experiment);
      losses.add(new Curve(style, List.of(panels.loss(learned.mean(), prelu, name, where))));
      silent.add(new Curve(style, List.of(panels.silent(learned.mean(), prelu, name, where))));
      lossLayers.add(learned.layer(style, prelu.judged().value(), prelu.judged().interval()));
      silentLayers.add(learned.layer(style, prelu.silent().value(), prelu.silent().interval()));
    }
    return new CurvePlot(
        scale(),
        words.get("experiment.chart.alpha.axis"),
        false,
        List.of(panels.lossPanel(lossLayers, losses), panels.silentPanel(silentLayers, silent)));
  }

  private String name(Words words, int cell) {
    Variant variant = experiment.variant(cell);
    return FunctionNames.name(variant.kind(), words.messages());
  }

  /** The cells of a function with results by α; the line of LeakyReLU begins at ReLU, its α = 0. */
  private List<Integer> cells(ActivationKind kind) {
    return IntStream.range(0, experiment.preluCell())
        .filter(cell -> stats.get(cell).n() > 0)
        .filter(
            cell -> kind == ActivationKind.LEAKY_RELU || experiment.variant(cell).kind() == kind)
        .boxed()
        .sorted(Comparator.comparing(experiment.alphas()::get))
        .toList();
  }

  /** Holds each α of the experiment and what PReLU learned, as far as α is shown anywhere. */
  private Scale scale() {
    double low = experiment.alphas().stream().mapToDouble(a -> a).min().orElse(0);
    double high = experiment.alphas().stream().mapToDouble(a -> a).max().orElse(1);
    if (learned.isKnown()) {
      Interval middle = learned.middle();
      low = Math.min(low, Math.max(Alpha.MIN, middle.low()));
      high = Math.max(high, Math.min(Alpha.MAX, middle.high()));
    }
    high = high > low ? high : low + 0.1;
    Scale.Root bare = new Scale.Root(new Range(low, high));
    return new Scale.Root(new Range(bare.at(-MARGIN), bare.at(1 + MARGIN)));
  }
}
