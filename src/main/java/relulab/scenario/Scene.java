package relulab.scenario;

import java.util.List;
import relulab.text.Language;

/**
 * A scenario that comes with the app, to be shown to a room.
 *
 * @param id its name on the command line, lower-case words joined by hyphens
 * @param points what it demonstrates: the ends of keys {@code functions.see.FUNCTION.POINT}, such
 *     as {@code relu.dies}
 * @param scenario the run, with title and captions in both languages
 */
public record Scene(String id, List<String> points, Scenario scenario) {
  public Scene {
    points = List.copyOf(points);
  }

  /** Its title in a language. */
  public String title(Language language) {
    return scenario.title().in(language);
  }
}
