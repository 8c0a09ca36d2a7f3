package relulab.export.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import relulab.export.experiment.ReferenceResults;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.model.experiment.Results;
import relulab.model.network.ActivationMaps;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.LaneSetup;
import relulab.scenario.Fact;
import relulab.scenario.Facts;
import relulab.scenario.ResultFacts;
import relulab.scenario.Show;
import relulab.scenario.Stage;
import relulab.scenario.Story;
import relulab.scenario.Template;
import relulab.scenario.Text;
import relulab.text.Language;
import relulab.view.chart.Range;
import relulab.view.experiment.ExperimentChart;
import relulab.view.experiment.ExperimentCharts;
import relulab.view.functions.FunctionPlot;
import relulab.view.present.BeatPicture;
import relulab.view.present.ChartStage;
import relulab.view.present.ExperimentStage;
import relulab.view.present.FunctionsStage;
import relulab.view.present.LanesStage;
import relulab.view.present.NetworkStage;
import relulab.view.present.NeuronStage;
import relulab.view.present.QuestionStage;
import relulab.view.present.StagePicture;
import relulab.view.present.WordsStage;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Measure;
import relulab.view.trial.Quantity;
import relulab.view.trial.lane.Flashes;
import relulab.view.trial.lane.LanePicture;
import relulab.view.trial.lane.NeuronTile;

/** Makes of what a story tells what a room sees. Any thread may use it. */
public final class BeatPictures {
  private static final LaneOptions LARGE = new LaneOptions(true, true, null, null);

  private final Map<String, Results> results;
  private final Convention convention;

  /**
   * Pictures.
   *
   * @param results of experiments beside those that come with the app, by the name that beats use
   * @param convention for f′(0)
   */
  public BeatPictures(Map<String, Results> results, Convention convention) {
    this.results = Map.copyOf(results);
    this.convention = convention;
  }

  /** A beat of a story, as it is in the end. */
  public BeatPicture picture(Story story, int index, Language language) {
    Story.Told told = story.beats().get(index);
    StagePicture stage = stage(told, told.frame(), language, ActivationMaps.FINE);
    return new BeatPicture(
        stage instanceof FunctionsStage functions ? functions.end() : stage,
        said(told, language),
        null,
        index,
        story.beats().size());
  }

  /** The functions of a beat before α moves. */
  public FunctionsStage begin(Stage.Functions stage) {
    return functions(stage);
  }

  /** The stage of a beat while its trial is still on the way to its step. */
  public StagePicture onItsWay(Story.Told told, Frame frame) {
    return stage(told, frame, Language.ENGLISH, ActivationMaps.COARSE);
  }

  /** Stages that are words say them themselves. */
  private static String said(Story.Told told, Language language) {
    return switch (told.beat().stage()) {
      case Stage.Question _, Stage.Words _ -> "";
      default -> told.said().in(language);
    };
  }

  private StagePicture stage(
      Story.Told told, @Nullable Frame frame, Language language, int resolution) {
    return switch (told.beat().stage()) {
      case Stage.Functions functions -> functions(functions);
      case Stage.Words words ->
          new WordsStage(words.title().in(language), told.said().in(language), words.formula());
      case Stage.ExperimentResult result -> experiment(result, told.beat().text(), language);
      case Stage.Neuron neuron -> neuron(neuron, told);
      case Stage.OneNetwork one -> network(one, known(frame), resolution);
      case Stage.Lanes some ->
          new LanesStage(lanes(known(frame), some.lanes(), resolution), known(frame).step());
      case Stage.Question question -> question(question, told, known(frame), language, resolution);
      case Stage.Chart chart -> chart(chart, known(frame));
    };
  }

  private static Frame known(@Nullable Frame frame) {
    return Objects.requireNonNull(frame, "a stage of a trial has a frame");
  }

  private FunctionsStage functions(Stage.Functions stage) {
    List<Activation> functions =
        stage.functions().stream().sorted().map(kind -> kind.with(alpha(stage, kind))).toList();
    Range x = new Range(stage.from(), stage.to());
    FunctionPlot plot =
        FunctionPlot.over(x, functions, convention, stage.probe().orElse(Double.NaN));
    FunctionsStage first = new FunctionsStage(plot, stage.alphaTo());
    return stage.alphaTo().isPresent() ? first.holding(stage.alphaTo().getAsDouble()) : first;
  }

  private static double alpha(Stage.Functions stage, ActivationKind kind) {
    return kind == ActivationKind.PRELU ? stage.preluAlpha() : stage.alpha();
  }

  private StagePicture experiment(Stage.ExperimentResult stage, Text said, Language language) {
    Results known = results.get(stage.result());
    if (known == null) {
      known = ReferenceResults.all().get(stage.result());
    }
    if (known == null) {
      return new WordsStage("", stage.result(), "");
    }
    List<ExperimentChart> charts = ExperimentCharts.of(known);
    return new ExperimentStage(
        charts.stream()
            .filter(chart -> chart.id().equals(stage.chart()))
            .findFirst()
            .orElse(charts.getFirst()),
        marks(stage.result(), known, said, language));
  }

  /** The numbers that are said of cells of a result. */
  private static List<ExperimentStage.Mark> marks(
      String name, Results results, Text said, Language language) {
    Facts facts = new ResultFacts(Map.of(name, results));
    List<ExperimentStage.Mark> marks = new ArrayList<>();
    for (Fact fact : Template.of(said.in(language)).facts()) {
      boolean isDrawn =
          switch (fact.kind()) {
            case SHARE, MEDIAN, MEAN_OF, MEAN_SHARE -> true;
            default -> false;
          };
      OptionalDouble value = isDrawn ? facts.value(fact, 0) : OptionalDouble.empty();
      if (value.isPresent()) {
        int cell = ResultFacts.cell(fact, results.experiment());
        String text = fact.words(value.getAsDouble(), language);
        marks.add(new ExperimentStage.Mark(cell, value.getAsDouble(), text));
      }
    }
    return marks;
  }

  private static StagePicture neuron(Stage.Neuron stage, Story.Told told) {
    Frame before = known(told.before());
    Frame after = known(told.frame());
    return new NeuronStage(
        after.lanes().get(stage.lane()).setup().name(),
        function(before.lanes().get(stage.lane()), stage.layer(), stage.neuron()),
        tile(before, stage),
        tile(after, stage),
        z(before, stage),
        z(after, stage),
        stage.at(),
        factor(before),
        1);
  }

  private static Activation function(LaneFrame lane, int layer, int neuron) {
    List<Double> alphas = lane.layers().get(layer - 1).alphas();
    double alpha = alphas.isEmpty() ? 0 : alphas.get(Math.min(neuron, alphas.size() - 1));
    return lane.network().kind().with(alpha);
  }

  private static NeuronTile tile(Frame frame, Stage.Neuron stage) {
    LaneFrame lane = frame.lanes().get(stage.lane());
    ActivationMaps maps =
        ActivationMaps.of(lane.network(), frame.data().train(), ActivationMaps.FINE);
    return NeuronTile.of(lane, maps, stage.layer(), stage.neuron());
  }

  private static double[] z(Frame frame, Stage.Neuron stage) {
    return frame
        .lanes()
        .get(stage.lane())
        .network()
        .preActivations(frame.data().train().inputs(), stage.layer(), stage.neuron());
  }

  /** The factor of the shock in force when the step was done, 1 where there was none. */
  private static double factor(Frame before) {
    double factor = 1;
    for (Planned planned : before.setup().interventions()) {
      if (planned.intervention() instanceof Intervention.RateShock shock
          && planned.step() <= before.step()
          && before.step() < planned.step() + shock.steps()) {
        factor *= shock.factor();
      }
    }
    return factor;
  }

  private static StagePicture network(Stage.OneNetwork stage, Frame frame, int resolution) {
    return new NetworkStage(
        lane(frame, stage.lane(), resolution), only(frame, List.of(stage.lane())), stage.at());
  }

  private static StagePicture question(
      Stage.Question stage, Story.Told told, Frame frame, Language language, int resolution) {
    return new QuestionStage(
        stage.lead().in(language),
        told.said().in(language),
        stage.options().stream().map(option -> option.in(language)).toList(),
        -1,
        stage.lanes().isEmpty() ? List.of() : lanes(frame, stage.lanes(), resolution),
        frame.step());
  }

  private static StagePicture chart(Stage.Chart stage, Frame frame) {
    return new ChartStage(
        only(frame, all(frame, stage.lanes())), measure(stage.chart()), stage.at());
  }

  private static @Nullable Measure measure(Show show) {
    return switch (show) {
      case LIFE_LINES -> null;
      case LOSS -> Quantity.LOSS;
      case GRADIENT_NORM -> Quantity.GRADIENT_NORM;
      case ALIVE_SHARE -> Quantity.ALIVE_SHARE;
      case ALPHA -> Quantity.ALPHA;
      case GRADIENT_BY_LAYER -> LayerQuantity.GRADIENT_NORM;
      case ZEROS_BY_LAYER -> LayerQuantity.ZERO_SHARE;
      case MEAN_BY_LAYER -> LayerQuantity.MEAN_ACTIVATION;
      case ALPHA_BY_LAYER -> LayerQuantity.ALPHA;
      case ALPHA_GRADIENT_BY_LAYER -> LayerQuantity.ALPHA_GRADIENT;
    };
  }

  private static List<Integer> all(Frame frame, List<Integer> chosen) {
    return chosen.isEmpty() ? IntStream.range(0, frame.lanes().size()).boxed().toList() : chosen;
  }

  private static List<LanePicture> lanes(Frame frame, List<Integer> chosen, int resolution) {
    return all(frame, chosen).stream().map(lane -> lane(frame, lane, resolution)).toList();
  }

  private static LanePicture lane(Frame frame, int lane, int resolution) {
    LaneFrame now = frame.lanes().get(lane);
    ActivationMaps maps = ActivationMaps.of(now.network(), frame.data().train(), resolution);
    return new LanePicture(frame, lane, maps, null, LARGE, Flashes.NONE);
  }

  /** The trial with some of its lanes, and of its plan what has happened to them. */
  private static Frame only(Frame frame, List<Integer> lanes) {
    List<Planned> plan = new ArrayList<>();
    for (Planned planned : frame.setup().interventions()) {
      boolean isAll = planned.lane().isEmpty();
      int lane = isAll ? 0 : lanes.indexOf(planned.lane().getAsInt());
      if (planned.step() <= frame.step() && lane >= 0) {
        OptionalInt kept = isAll ? OptionalInt.empty() : OptionalInt.of(lane);
        plan.add(new Planned(planned.step(), kept, planned.intervention()));
      }
    }
    List<LaneSetup> setups = lanes.stream().map(frame.setup().lanes()::get).toList();
    return new Frame(
        frame.step(),
        frame.end(),
        frame.setup().withInterventions(List.of()).withLanes(setups).withInterventions(plan),
        frame.data(),
        lanes.stream().map(frame.lanes()::get).toList(),
        lanes.stream().map(frame.tracks()::get).toList(),
        null);
  }
}
