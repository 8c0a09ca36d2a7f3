package relulab.scenario;

import java.nio.file.Path;
import java.util.List;
import relulab.model.data.DataSpec;
import relulab.model.data.OwnPoints;
import relulab.model.training.Planned;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;

/** Scenarios as files: JSON, read strictly, written so that equal scenarios give equal bytes. */
public final class Scenarios {
  /** The version that had captions at their steps instead of beats. */
  private static final int FIRST_VERSION = 1;

  private static final String[] FIELDS = {
    "version",
    "title",
    "steps",
    "seed",
    "data",
    "hidden",
    "initialization",
    "optimizer",
    "learningRate",
    "batchSize",
    "loss",
    "weightDecay",
    "decayAlpha",
    "clipNorm",
    "warmUp",
    "lanes",
    "interventions",
    "beats"
  };

  private Scenarios() {}

  /**
   * Reads a file.
   *
   * @throws ScenarioException if it cannot be read or is not a scenario
   */
  public static Scenario read(Path file) {
    return parse(TextFile.decode(TextFile.bytes(file)).text());
  }

  /**
   * Reads a scenario.
   *
   * @throws ScenarioException if the text is not a scenario
   */
  public static Scenario parse(String json) {
    return read("", JsonReader.parse(json));
  }

  /** A scenario that is a value of a file. */
  static Scenario read(String path, Node node) {
    JsonFields fields = new JsonFields(path, node);
    return fields.make(
        () -> {
          requireVersion(fields);
          Text title = fields.has("title") ? words(fields, "title") : new Text("", "");
          long steps = fields.whole("steps");
          Setup setup = SetupReader.read(fields);
          return new Scenario(title, steps, setup, beats(fields, steps));
        });
  }

  private static List<Beat> beats(JsonFields fields, long steps) {
    if (fields.integer("version") == FIRST_VERSION) {
      return FirstVersion.beats(fields, steps);
    }
    return fields.has("beats") ? fields.list("beats", BeatReader::read) : List.of();
  }

  /** Another version may have other fields: it is told before any of those. */
  private static void requireVersion(JsonFields fields) {
    if (!fields.has("version")) {
      fields.only(FIELDS);
    }
    int version = fields.integer("version");
    if (version != FIRST_VERSION && version != Scenario.VERSION) {
      throw fields.at(
          "version", "scenario.oneOf", "" + version, FIRST_VERSION + ", " + Scenario.VERSION);
    }
    fields.only(version == FIRST_VERSION ? FirstVersion.fields(FIELDS) : FIELDS);
  }

  static Text words(JsonFields parent, String name) {
    return words(parent.pathOf(name), parent.node(name));
  }

  static Text words(String path, Node node) {
    JsonFields fields = new JsonFields(path, node, "en", "zh");
    return fields.make(() -> new Text(fields.text("en"), fields.text("zh")));
  }

  /** The scenario as JSON; {@link #parse} gives an equal scenario. */
  public static String write(Scenario scenario) {
    JsonWriter out = new JsonWriter().object();
    fields(out, scenario);
    return out.end().toString();
  }

  /** The fields of a scenario, into an object that is open. */
  static void fields(JsonWriter out, Scenario scenario) {
    out.field("version", Scenario.VERSION);
    text(out.line("title"), scenario.title());
    out.field("steps", scenario.steps());
    setup(out, scenario.setup());
    out.list("beats");
    scenario.beats().forEach(beat -> BeatReader.write(out, beat));
    out.endList();
  }

  static void text(JsonWriter out, Text text) {
    out.field("en", text.en()).field("zh", text.zh()).end();
  }

  private static void setup(JsonWriter out, Setup setup) {
    out.field("seed", setup.seed());
    boolean isShort = setup.data().own() == null;
    data(isShort ? out.line("data") : out.object("data"), setup.data());
    out.numbers("hidden", setup.hidden());
    var initialization = setup.initialization();
    out.line("initialization")
        .field("weights", initialization.weights().id())
        .field("bound", initialization.bound())
        .field("bias", initialization.bias())
        .field("sharedGain", initialization.sharedGain())
        .end();
    var optimizer = setup.training().optimizer();
    out.line("optimizer")
        .field("kind", optimizer.kind().id())
        .field("momentum", optimizer.momentum())
        .field("beta1", optimizer.beta1())
        .field("beta2", optimizer.beta2())
        .field("epsilon", optimizer.epsilon())
        .end();
    out.field("learningRate", setup.training().learningRate())
        .field("batchSize", setup.training().batchSize());
    out.field("loss", setup.training().loss().id())
        .field("weightDecay", setup.training().weightDecay());
    out.field("decayAlpha", setup.training().decayAlpha());
    if (setup.training().stabilization().clipNorm() > 0) {
      out.field("clipNorm", setup.training().stabilization().clipNorm());
    }
    if (setup.training().stabilization().warmUp() > 0) {
      out.field("warmUp", setup.training().stabilization().warmUp());
    }
    out.list("lanes");
    setup.lanes().forEach(lane -> lane(out, lane));
    out.endList().list("interventions");
    setup.interventions().forEach(planned -> planned(out, planned));
    out.endList();
  }

  private static void data(JsonWriter out, DataSpec data) {
    out.field("kind", data.kind().id());
    OwnPoints own = data.own();
    if (own == null) {
      out.field("points", data.points()).field("noise", data.noise());
    }
    out.field("testShare", data.testShare());
    if (own != null) {
      out.object("own").field("task", own.task().id()).field("inputs", own.inputs());
      out.list("rows");
      for (OwnPoints.Row row : own.rows()) {
        out.row(
            own.inputs() == 1 ? List.of(row.x1(), row.y()) : List.of(row.x1(), row.x2(), row.y()));
      }
      out.endList().end();
    }
    out.end();
  }

  private static void lane(JsonWriter out, LaneSetup lane) {
    out.line()
        .field("name", lane.name())
        .field("activation", lane.kind().id())
        .field("alpha", lane.alpha())
        .field("alphaPerUnit", lane.alphaPerUnit())
        .end();
  }

  private static void planned(JsonWriter out, Planned planned) {
    out.line().field("step", planned.step());
    planned.lane().ifPresent(lane -> out.field("lane", lane + 1));
    Interventions.write(out, planned.intervention());
    out.end();
  }
}
