package relulab.controller.experiment;

import java.nio.file.Path;
import java.util.List;
import relulab.controller.Background;
import relulab.controller.FilePicker;
import relulab.controller.Notice;
import relulab.controller.Problem;
import relulab.export.ExportException;
import relulab.export.experiment.ResultsCsv;
import relulab.export.experiment.ResultsMerge;
import relulab.model.experiment.Results;
import relulab.text.Messages;
import relulab.text.Numbers;

/** Results in files that a person chooses: saves them, opens and merges them. */
public final class ResultsFiles {
  private static final String ENDING = ".csv";

  private final ExperimentsState state;
  private final FilePicker files;
  private final java.util.function.Consumer<Notice> tell;
  private final Runnable showPage;

  /**
   * Files of results.
   *
   * @param showPage shows the Experiments page
   */
  public ResultsFiles(
      ExperimentsState state,
      FilePicker files,
      java.util.function.Consumer<Notice> tell,
      Runnable showPage) {
    this.state = state;
    this.files = files;
    this.tell = tell;
    this.showPage = showPage;
  }

  /** Asks where to save results, and saves them; then goes on. */
  void save(Results results, Runnable then) {
    String name = results.experiment().id() + ENDING;
    files
        .save(text("experiment.page.saveCsv"), name, List.of(kind()))
        .ifPresent(file -> write(results, kind().complete(file), then));
  }

  private void write(Results results, Path file, Runnable then) {
    Background.run(
        () -> {
          ResultsCsv.save(results, file);
          return file;
        },
        written -> {
          tell.accept(Notice.info(messages().get("experiment.page.saved", written)));
          then.run();
        },
        problem -> fail("experiment.page.notSaved", problem));
  }

  /** Asks for files and opens them. */
  void open() {
    List<Path> chosen = files.openSeveral(text("experiment.page.openCsv"), List.of(kind()));
    if (!chosen.isEmpty()) {
      open(chosen);
    }
  }

  /** Opens one file, or joins several slices of one experiment. */
  public void open(List<Path> chosen) {
    Background.run(
        () -> ResultsMerge.merge(chosen),
        opened -> join(opened, chosen.size()),
        problem -> fail("experiment.page.notOpened", problem));
  }

  /** Adds what was opened to what is known of the same experiment. */
  private void join(Results opened, int count) {
    ExperimentState target = state.of(opened.experiment().id());
    if (state.runningProperty().get() == target) {
      tell.accept(
          Notice.info(messages().get("experiment.page.openedWhileRunning", state.name(target))));
      return;
    }
    Results known = target.known(opened.experiment()).results();
    Background.run(
        () -> Findings.of(joined(known, opened)),
        findings -> show(target, findings, opened.networks(), count),
        problem -> fail("experiment.page.notOpened", problem));
  }

  private static Results joined(Results known, Results opened) {
    return Union.of(known, opened)
        .orElseThrow(() -> new ExportException("experiment.page.overlap"));
  }

  private void show(ExperimentState target, Findings findings, long networks, int count) {
    state.show(findings);
    state.keeper().keep(target, findings);
    showPage.run();
    tell.accept(
        Notice.info(
            messages()
                .get(
                    "experiment.page.opened",
                    state.name(target),
                    Numbers.count(networks),
                    Numbers.count(count),
                    Numbers.count(findings.results().networks()))));
  }

  private void fail(String key, Throwable problem) {
    String reason = Problem.words(problem, messages());
    tell.accept(Notice.error(messages().get(key, reason), problem));
  }

  private FilePicker.Kind kind() {
    return new FilePicker.Kind(text("experiment.page.csvFiles"), List.of("csv"));
  }

  private String text(String key) {
    return messages().get(key);
  }

  private Messages messages() {
    return state.messages();
  }
}
