package relulab.export.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import relulab.model.experiment.Results;

/** Large results that come with the app, each with its protocol in its file. */
public final class ReferenceResults {
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
}
