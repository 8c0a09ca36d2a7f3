package relulab.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lectures as files, and those that come with the app. */
public final class Lectures {
  /** The field that tells a lecture from a scenario. */
  private static final String SCENES = "scenes";

  private static final String[] FIELDS = {"version", "title", SCENES};

  private Lectures() {}

  /** A lecture that comes with the app: {@code lectures/ID.json}. */
  public enum Bundled {
    /** Ten minutes. */
    SHORT,
    /** Three quarters of an hour: every scene. */
    WHOLE;

    /** Its name on the command line. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The lecture, read on first use. */
    @SuppressWarnings("EnumOrdinal") // read in the order of the constants
    public Lecture lecture() {
      return Holder.LECTURES.get(ordinal());
    }
  }

  /** The bundled lecture with this id. */
  public static Optional<Lecture> find(String id) {
    return IntStream.range(0, Bundled.values().length)
        .mapToObj(i -> Bundled.values()[i])
        .filter(bundled -> bundled.id().equals(id))
        .map(Bundled::lecture)
        .findFirst();
  }

  /** Whether a JSON text is meant to be a lecture rather than a scenario. */
  public static boolean isLecture(String json) {
    return JsonReader.parse(json) instanceof Node.Members members
        && members.values().containsKey(SCENES);
  }

  /**
   * Reads a file.
   *
   * @throws ScenarioException if it cannot be read or is not a lecture
   */
  public static Lecture read(Path file) {
    return parse(TextFile.decode(TextFile.bytes(file)).text());
  }

  /**
   * Reads a lecture.
   *
   * @throws ScenarioException if the text is none
   */
  public static Lecture parse(String json) {
    JsonFields fields = new JsonFields("", JsonReader.parse(json), FIELDS);
    return fields.make(
        () -> {
          int version = fields.integer("version");
          if (version != Lecture.VERSION) {
            throw fields.at("version", "scenario.oneOf", "" + version, "" + Lecture.VERSION);
          }
          Text title = fields.has("title") ? Scenarios.words(fields, "title") : Text.NONE;
          return new Lecture(title, fields.list(SCENES, Lectures::item));
        });
  }

  private static Lecture.Item item(String path, Node node) {
    JsonFields fields = new JsonFields(path, node, "scene", "scenario", "beats");
    return fields.make(
        () -> {
          if (fields.has("scene")) {
            fields.only("scene", "beats");
            return new Lecture.Bundled(scene(fields), chosen(fields));
          }
          if (fields.has("scenario")) {
            Scenario own = Scenarios.read(fields.pathOf("scenario"), fields.node("scenario"));
            return new Lecture.Own(own, chosen(fields));
          }
          return new Lecture.Said(fields.list("beats", BeatReader::read));
        });
  }

  private static Scene scene(JsonFields fields) {
    String id = fields.text("scene");
    return SceneCatalog.find(id)
        .orElseThrow(
            () ->
                fields.at(
                    "scene",
                    "scenario.oneOf",
                    JsonFields.shorten(id),
                    String.join(", ", SceneCatalog.all().stream().map(Scene::id).toList())));
  }

  private static List<Integer> chosen(JsonFields fields) {
    return fields.has("beats")
        ? fields.list("beats", (path, node) -> (int) JsonFields.whole(path, node) - 1)
        : List.of();
  }

  /** The lecture as JSON; {@link #parse} gives an equal one. */
  public static String write(Lecture lecture) {
    JsonWriter out = new JsonWriter().object();
    out.field("version", Lecture.VERSION);
    Scenarios.text(out.line("title"), lecture.title());
    out.list(SCENES);
    for (Lecture.Item item : lecture.items()) {
      switch (item) {
        case Lecture.Bundled(Scene scene, List<Integer> chosen) ->
            chosen(out.line().field("scene", scene.id()), chosen);
        case Lecture.Own(Scenario scenario, List<Integer> chosen) -> {
          out.object().object("scenario");
          Scenarios.fields(out, scenario);
          chosen(out.end(), chosen);
        }
        case Lecture.Said(List<Beat> beats) -> {
          out.object().list("beats");
          beats.forEach(beat -> BeatReader.write(out, beat));
          out.endList();
        }
      }
      out.end();
    }
    return out.endList().end().toString();
  }

  private static void chosen(JsonWriter out, List<Integer> chosen) {
    if (!chosen.isEmpty()) {
      out.numbers("beats", chosen.stream().map(beat -> beat + 1).toList());
    }
  }

  private static Lecture bundled(Bundled lecture) {
    String file = "/lectures/" + lecture.id() + ".json";
    try (InputStream in = Objects.requireNonNull(Lectures.class.getResourceAsStream(file), file)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read on first use, once. */
  private static final class Holder {
    static final List<Lecture> LECTURES =
        List.of(Bundled.values()).stream().map(Lectures::bundled).toList();
  }
}
