package relulab.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The scenes that come with the app. {@code scenes/index.json} names them in the order in which
 * they are offered, each with the points of the Functions page that it demonstrates; {@code
 * scenes/ID.json} is the scenario of each.
 */
public final class SceneCatalog {
  private static final String FOLDER = "/scenes/";
  private static final String FIRST = "learning-rate-shock";

  private SceneCatalog() {}

  /** All scenes, in order. */
  public static List<Scene> all() {
    return Holder.SCENES;
  }

  /** The scene that the app starts with: what a shock of the learning rate does. */
  public static Scene first() {
    return First.SCENE;
  }

  /** The scene with this id. */
  public static Optional<Scene> find(String id) {
    return all().stream().filter(scene -> scene.id().equals(id)).findFirst();
  }

  /**
   * The scene that demonstrates a point of the Functions page.
   *
   * @param point the end of a key {@code functions.see.FUNCTION.POINT}, such as {@code relu.dies}
   */
  public static Optional<Scene> showing(String point) {
    return all().stream().filter(scene -> scene.points().contains(point)).findFirst();
  }

  private static List<Scene> read() {
    return index().stream()
        .map(entry -> entry.id().equals(FIRST) ? first() : entry.scene())
        .toList();
  }

  private static List<Entry> index() {
    JsonFields index = new JsonFields("", JsonReader.parse(text("index")), "scenes");
    return index.make(() -> index.list("scenes", SceneCatalog::entry));
  }

  private static Entry entry(String path, Node node) {
    JsonFields fields = new JsonFields(path, node, "id", "shows");
    return fields.make(() -> new Entry(fields.text("id"), fields.list("shows", JsonFields::text)));
  }

  /** A scene whose file has not been read. */
  private record Entry(String id, List<String> points) {
    Scene scene() {
      return new Scene(id, points, Scenarios.parse(text(id)));
    }
  }

  private static String text(String name) {
    String file = FOLDER + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(SceneCatalog.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The window shows it before anybody asks for the others. */
  private static final class First {
    static final Scene SCENE =
        index().stream()
            .filter(entry -> entry.id().equals(FIRST))
            .findFirst()
            .orElseThrow()
            .scene();
  }

  /** Read on first use, once. */
  private static final class Holder {
    static final List<Scene> SCENES = List.copyOf(read());
  }
}
