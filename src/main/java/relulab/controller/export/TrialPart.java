package relulab.controller.export;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import relulab.export.ProgressListener;
import relulab.scenario.Scenario;
import relulab.text.Language;
import relulab.text.Messages;

/** One kind of thing that is made of a whole run: a tab of the dialog. */
interface TrialPart {

  /**
   * What is asked of a run, whatever is made of it.
   *
   * @param from the first step, where that can be chosen
   * @param to the last step
   * @param language of texts in what is made
   */
  record Request(Scenario scenario, long from, long to, Language language) {}

  /** Makes a file of the run, on any thread but JavaFX's own. */
  @FunctionalInterface
  interface Work {
    void write(Path file, ProgressListener progress);

    /** What is not in the file that was written, in words. */
    default List<String> remarks(Messages messages) {
      return List.of();
    }
  }

  /** What stands beside the form: how it will look, or what it is. */
  Node beside();

  /**
   * Says what would be made.
   *
   * @throws relulab.export.ExportException if it is not possible
   */
  String estimate(Request request);

  /**
   * What makes it, with all that it needs as the form has it now.
   *
   * @throws relulab.export.ExportException if it is not possible
   */
  Work work(Request request);
}
