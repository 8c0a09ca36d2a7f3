package relulab.cli.shared;

import java.util.List;
import relulab.scenario.Spelling;

/** Charts as they are named on the command line. */
public final class Charts {
  private Charts() {}

  /** That there is no chart of this name, and which may have been meant. */
  public static UsageException unknown(String id, List<String> known) {
    return Spelling.closest(id, known)
        .map(close -> new UsageException("cli.unknownChartClose", id, close))
        .orElseGet(() -> new UsageException("cli.unknownChart", id, String.join(", ", known)));
  }
}
