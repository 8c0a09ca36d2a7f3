package relulab.scenario;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;

/** Beats in files. Lanes and neurons count from 1 there. */
final class BeatReader {
  private static final String[] COMMON = {"stage", "text", "notes", "when"};
  private static final String EXAMPLE = "{accuracy:ReLU} < 0.7 and {dead:ReLU} > 0";
  private static final double FARTHEST = 4;

  private BeatReader() {}

  /** The names of stages, and the fields of each beside those of every beat. */
  private enum Kind {
    FUNCTIONS(
        Stage.Functions.ID, "functions", "alpha", "preluAlpha", "from", "to", "probe", "alphaTo"),
    NEURON(Stage.Neuron.ID, "step", "lane", "layer", "neuron"),
    NETWORK(Stage.OneNetwork.ID, "step", "lane"),
    LANES(Stage.Lanes.ID, "step", "lanes"),
    QUESTION(Stage.Question.ID, "step", "lead", "options", "lanes"),
    CHART(Stage.Chart.ID, "step", "chart", "lanes"),
    EXPERIMENT(Stage.ExperimentResult.ID, "result", "chart"),
    TEXT(Stage.Words.ID, "title", "formula");

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final String[] fields;

    Kind(String id, String... fields) {
      this.id = id;
      this.fields = fields;
    }

    String id() {
      return id;
    }

    String[] allowed() {
      return Stream.concat(Stream.of(COMMON), Stream.of(fields)).toArray(String[]::new);
    }
  }

  /** A beat; the caller's {@link JsonFields#make} does not reach in here: it has its own. */
  static Beat read(String path, Node node) {
    JsonFields fields = new JsonFields(path, node);
    return fields.make(
        () -> {
          Kind kind = fields.oneOf("stage", Kind.values(), Kind::id);
          fields.only(kind.allowed());
          Text text = fields.has("text") ? template(fields) : Text.NONE;
          Text notes = fields.has("notes") ? Scenarios.words(fields, "notes") : Text.NONE;
          return new Beat(stage(kind, fields), text, notes, when(fields));
        });
  }

  /** A misspelt fact is told: nobody would see a sentence that can never be filled in. */
  private static Text template(JsonFields fields) {
    Text text = Scenarios.words(fields, "text");
    for (String each : List.of(text.en(), text.zh())) {
      for (String unknown : Template.unknown(each)) {
        throw fields.at("text", "scenario.noFact", JsonFields.shorten(unknown));
      }
    }
    return text;
  }

  private static Condition when(JsonFields fields) {
    if (!fields.has("when")) {
      return Condition.ALWAYS;
    }
    String text = fields.text("when");
    if (text.length() > Condition.MAX_LENGTH) {
      throw fields.at(
          "when", "scenario.within", "" + text.length(), "0", "" + Condition.MAX_LENGTH);
    }
    return Condition.parse(text)
        .orElseThrow(
            () -> fields.at("when", "scenario.noCondition", JsonFields.shorten(text), EXAMPLE));
  }

  private static Stage stage(Kind kind, JsonFields fields) {
    return switch (kind) {
      case FUNCTIONS -> functions(fields);
      case NEURON ->
          new Stage.Neuron(
              fields.whole("step"),
              fields.integer("lane") - 1,
              fields.integer("layer"),
              fields.integer("neuron") - 1);
      case NETWORK -> new Stage.OneNetwork(fields.whole("step"), fields.integer("lane") - 1);
      case LANES -> new Stage.Lanes(fields.whole("step"), lanes(fields));
      case QUESTION ->
          new Stage.Question(
              fields.whole("step"),
              fields.has("lead") ? Scenarios.words(fields, "lead") : Text.NONE,
              fields.has("options") ? fields.list("options", Scenarios::words) : List.of(),
              lanes(fields));
      case CHART ->
          new Stage.Chart(
              fields.whole("step"), fields.oneOf("chart", Show.values(), Show::id), lanes(fields));
      case EXPERIMENT ->
          new Stage.ExperimentResult(
              fields.text("result"), fields.has("chart") ? fields.text("chart") : "");
      case TEXT ->
          new Stage.Words(
              fields.has("title") ? Scenarios.words(fields, "title") : Text.NONE,
              fields.has("formula") ? fields.text("formula") : "");
    };
  }

  private static Stage functions(JsonFields fields) {
    return new Stage.Functions(
        fields.list(
            "functions",
            (path, node) ->
                JsonFields.oneOf(path, node, ActivationKind.values(), ActivationKind::id)),
        fields.number("alpha", Convention.PYTORCH.leakyAlpha()),
        fields.number("preluAlpha", Convention.PYTORCH.preluAlpha()),
        fields.number("from", -FARTHEST),
        fields.number("to", FARTHEST),
        optional(fields, "probe"),
        optional(fields, "alphaTo"));
  }

  private static OptionalDouble optional(JsonFields fields, String name) {
    return fields.has(name) ? OptionalDouble.of(fields.number(name)) : OptionalDouble.empty();
  }

  private static List<Integer> lanes(JsonFields fields) {
    return fields.has("lanes")
        ? fields.list("lanes", (path, node) -> (int) JsonFields.whole(path, node) - 1)
        : List.of();
  }

  /** The beat as JSON, an element of a list. */
  static void write(JsonWriter out, Beat beat) {
    out.object().field("stage", beat.stage().id());
    switch (beat.stage()) {
      case Stage.Functions functions -> write(out, functions);
      case Stage.Neuron(long at, int lane, int layer, int neuron) ->
          out.field("step", at)
              .field("lane", lane + 1)
              .field("layer", layer)
              .field("neuron", neuron + 1);
      case Stage.OneNetwork(long at, int lane) -> out.field("step", at).field("lane", lane + 1);
      case Stage.Lanes(long at, List<Integer> lanes) -> lanes(out.field("step", at), lanes);
      case Stage.Question question -> write(out, question);
      case Stage.Chart(long at, Show chart, List<Integer> lanes) ->
          lanes(out.field("step", at).field("chart", chart.id()), lanes);
      case Stage.ExperimentResult(String result, String chart) -> {
        out.field("result", result);
        optional(out, "chart", chart);
      }
      case Stage.Words(Text title, String formula) -> {
        text(out, "title", title);
        optional(out, "formula", formula);
      }
    }
    text(out, "text", beat.text());
    text(out, "notes", beat.notes());
    optional(out, "when", beat.when().text());
    out.end();
  }

  private static void write(JsonWriter out, Stage.Functions functions) {
    out.texts("functions", functions.functions().stream().map(ActivationKind::id).toList());
    out.field("alpha", functions.alpha()).field("preluAlpha", functions.preluAlpha());
    out.field("from", functions.from()).field("to", functions.to());
    functions.probe().ifPresent(x -> out.field("probe", x));
    functions.alphaTo().ifPresent(alpha -> out.field("alphaTo", alpha));
  }

  private static void write(JsonWriter out, Stage.Question question) {
    out.field("step", question.at());
    text(out, "lead", question.lead());
    if (!question.options().isEmpty()) {
      out.list("options");
      question
          .options()
          .forEach(option -> out.object().field("en", option.en()).field("zh", option.zh()).end());
      out.endList();
    }
    lanes(out, question.lanes());
  }

  private static void lanes(JsonWriter out, List<Integer> lanes) {
    if (!lanes.isEmpty()) {
      out.numbers(
          "lanes", IntStream.range(0, lanes.size()).map(i -> lanes.get(i) + 1).boxed().toList());
    }
  }

  private static void text(JsonWriter out, String name, Text text) {
    if (!text.equals(Text.NONE)) {
      out.object(name).field("en", text.en()).field("zh", text.zh()).end();
    }
  }

  private static void optional(JsonWriter out, String name, String value) {
    if (!value.isEmpty()) {
      out.field(name, value);
    }
  }
}
