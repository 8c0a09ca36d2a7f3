package relulab.export.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import relulab.model.experiment.Results;
import relulab.scenario.Facts;
import relulab.scenario.ResultFacts;

/**
 * Large results that come with the app, each with its protocol in its file. Scenes speak of them by
 * their names; those that are named as an experiment have its usual parameters.
 */
public final class ReferenceResults {
  private static final List<String> NAMES =
      List.of(
          "born-dead",
          "collapse",
          "alpha",
          "prevention",
          "gradient-flow",
          "cost",
          "shock",
          "alpha-shock",
          "sparse");

  private ReferenceResults() {}

  /**
   * The results of an experiment with its usual parameters, if they come with the app.
   *
   * @param experiment its name
   */
  public static Optional<Results> of(String experiment) {
    String file = "/results/" + experiment + ".csv";
    try (InputStream in = ReferenceResults.class.getResourceAsStream(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              ResultsReader.parse(
                  experiment + ".csv", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, by the names that scenes use; read on first use, so not on the JavaFX thread. */
  public static Map<String, Results> all() {
    return Holder.ALL;
  }

  /** What they say; asked on first use, so not on the JavaFX thread. */
  public static Facts facts() {
    return (fact, at) -> new ResultFacts(all()).value(fact, at);
  }

  /** Read on first use, once. */
  private static final class Holder {
    static final Map<String, Results> ALL = read();

    private static Map<String, Results> read() {
      Map<String, Results> all = new LinkedHashMap<>();
      NAMES.forEach(name -> of(name).ifPresent(results -> all.put(name, results)));
      return Map.copyOf(all);
    }
  }
}
