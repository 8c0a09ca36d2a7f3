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
    return find(FIRST).orElseThrow();
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
    JsonFields index = new JsonFields("", JsonReader.parse(text("index")), "scenes");
    return index.make(() -> index.list("scenes", SceneCatalog::scene));
  }

  private static Scene scene(String path, Node node) {
    JsonFields fields = new JsonFields(path, node, "id", "shows");
    return fields.make(
        () -> {
          String id = fields.text("id");
          List<String> points = fields.list("shows", JsonFields::text);
          return new Scene(id, points, Scenarios.parse(text(id)));
        });
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

  /** Read on first use, once. */
  private static final class Holder {
    static final List<Scene> SCENES = List.copyOf(read());
  }
}
