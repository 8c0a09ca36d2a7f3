package relulab.scenario;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.data.OwnPoints;
import relulab.model.data.Task;
import relulab.model.network.Initialization;
import relulab.model.training.Loss;
import relulab.model.training.OptimizerSettings;
import relulab.model.training.Planned;
import relulab.model.training.Stabilization;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;
import relulab.model.trial.TrainingSetup;

/** Reads the fields of a scenario that make its {@link Setup}. */
final class SetupReader {
  private static final String[] OWN_DATA = {"kind", "testShare", "own"};
  private static final String[] MADE_DATA = {"kind", "points", "noise", "testShare"};

  private SetupReader() {}

  /** The setup; the caller's {@link JsonFields#make} tells the places of broken rules. */
  static Setup read(JsonFields fields) {
    long seed = fields.whole("seed");
    DataSpec data = data(fields.object("data", "kind", "points", "noise", "testShare", "own"));
    List<Integer> hidden = fields.list("hidden", SetupReader::width);
    Initialization initialization =
        fields.has("initialization")
            ? initialization(
                fields.object("initialization", "weights", "bound", "bias", "sharedGain"))
            : Initialization.he();
    OptimizerSettings optimizer =
        optimizer(fields.object("optimizer", "kind", "momentum", "beta1", "beta2", "epsilon"));
    double rate = fields.number("learningRate");
    int batch = fields.integer("batchSize");
    Loss loss = fields.oneOf("loss", Loss.values(), Loss::id);
    double decay = fields.number("weightDecay", 0);
    boolean decayAlpha = fields.truth("decayAlpha", false);
    Stabilization stabilization =
        new Stabilization(
            fields.number("clipNorm", 0), fields.has("warmUp") ? fields.integer("warmUp") : 0);
    List<LaneSetup> lanes = fields.list("lanes", SetupReader::lane);
    List<Planned> plan =
        fields.has("interventions")
            ? fields.list("interventions", SetupReader::planned)
            : List.of();
    return new Setup(
        seed,
        data,
        hidden,
        initialization,
        new TrainingSetup(optimizer, rate, batch, loss, decay, decayAlpha, stabilization),
        lanes,
        plan);
  }

  private static int width(String path, Node node) {
    return Math.clamp(JsonFields.whole(path, node), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static DataSpec data(JsonFields fields) {
    return fields.make(
        () -> {
          DataKind kind = fields.oneOf("kind", DataKind.values(), DataKind::id);
          boolean isOwn = kind == DataKind.OWN;
          fields.only(isOwn ? OWN_DATA : MADE_DATA);
          double testShare = fields.number("testShare", 0);
          if (isOwn) {
            OwnPoints own = own(fields.object("own", "task", "inputs", "rows"));
            return new DataSpec(kind, DataSpec.STANDARD_POINTS, 0, testShare, own);
          }
          int points = fields.integer("points");
          return new DataSpec(kind, points, fields.number("noise", 0), testShare, null);
        });
  }

  private static OwnPoints own(JsonFields fields) {
    return fields.make(
        () -> {
          Task task = fields.oneOf("task", Task.values(), Task::id);
          int inputs = fields.integer("inputs");
          if (inputs != 1 && inputs != 2) {
            throw fields.at("inputs", "scenario.within", "" + inputs, "1", "2");
          }
          return new OwnPoints(
              task, inputs, fields.list("rows", (path, node) -> row(path, node, inputs)));
        });
  }

  /** A point is a list of its inputs and its target. */
  private static OwnPoints.Row row(String path, Node node, int inputs) {
    List<Double> numbers = numbers(path, node, inputs + 1);
    try {
      return new OwnPoints.Row(
          numbers.getFirst(), inputs == 2 ? numbers.get(1) : 0, numbers.getLast());
    } catch (Invalid e) {
      throw InvalidPlaces.explain(path, node, e);
    }
  }

  private static List<Double> numbers(String path, Node node, int count) {
    if (!(node instanceof Node.Elements elements) || elements.values().size() != count) {
      throw JsonFields.failure(path, node, "scenario.row", "" + count);
    }
    return IntStream.range(0, count)
        .mapToObj(i -> JsonFields.number(path + "[" + i + "]", elements.values().get(i)))
        .toList();
  }

  private static Initialization initialization(JsonFields fields) {
    Initialization standard = Initialization.he();
    return fields.make(
        () ->
            new Initialization(
                fields.oneOf(
                    "weights", Initialization.Weights.values(), Initialization.Weights::id),
                fields.number("bound", standard.bound()),
                fields.number("bias", standard.bias()),
                fields.truth("sharedGain", standard.sharedGain())));
  }

  private static OptimizerSettings optimizer(JsonFields fields) {
    OptimizerSettings standard = OptimizerSettings.of(OptimizerSettings.Kind.SGD);
    return fields.make(
        () ->
            new OptimizerSettings(
                fields.oneOf("kind", OptimizerSettings.Kind.values(), OptimizerSettings.Kind::id),
                fields.number("momentum", standard.momentum()),
                fields.number("beta1", standard.beta1()),
                fields.number("beta2", standard.beta2()),
                fields.number("epsilon", standard.epsilon())));
  }

  private static LaneSetup lane(String path, Node node) {
    JsonFields fields = new JsonFields(path, node, "name", "activation", "alpha", "alphaPerUnit");
    return fields.make(
        () ->
            new LaneSetup(
                fields.text("name"),
                fields.oneOf("activation", ActivationKind.values(), ActivationKind::id),
                fields.number("alpha", 0),
                fields.truth("alphaPerUnit", false)));
  }

  private static Planned planned(String path, Node node) {
    JsonFields fields = new JsonFields(path, node, Interventions.allFields());
    return fields.make(
        () -> {
          Interventions.Name name = Interventions.name(fields);
          long step = fields.whole("step");
          OptionalInt lane =
              fields.has("lane") ? OptionalInt.of(fields.integer("lane") - 1) : OptionalInt.empty();
          return new Planned(step, lane, Interventions.read(name, fields));
        });
  }
}
