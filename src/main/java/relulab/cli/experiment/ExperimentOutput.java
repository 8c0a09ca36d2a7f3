package relulab.cli.experiment;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import relulab.cli.shared.Terminal;
import relulab.export.ExportException;
import relulab.export.SpecialFiles;
import relulab.export.experiment.ResultsCsv;
import relulab.model.experiment.ExperimentRunner.RunnerProgress;
import relulab.model.experiment.Results;
import relulab.text.Durations;
import relulab.text.Messages;
import relulab.text.Numbers;

/** What a person and the next program hear of an experiment. */
final class ExperimentOutput {
  private final Messages messages;
  private final @Nullable Path csv;
  private final ResultPictures.Plan pictures;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean isQuiet;
  private boolean onProgressLine;

  /**
   * An output.
   *
   * @param csv where the numbers go; null for {@code out}
   * @param pictures of the results
   * @param isQuiet whether only problems are told
   * @param err where the progress goes
   */
  ExperimentOutput(
      Messages messages,
      @Nullable Path csv,
      ResultPictures.Plan pictures,
      boolean isQuiet,
      PrintWriter out,
      PrintWriter err) {
    this.messages = messages;
    this.csv = csv;
    this.pictures = pictures;
    this.isQuiet = isQuiet;
    this.out = out;
    this.err = err;
  }

  /** One line that says how far it is; the next one takes its place. */
  void progress(RunnerProgress progress) {
    if (isQuiet || !Terminal.isThere()) {
      return;
    }
    err.print(
        "\r"
            + messages.get(
                "experiment.progress",
                Numbers.percent(progress.share(), 0, messages.language()),
                Numbers.count(progress.done()),
                Numbers.count(progress.total()),
                Durations.of(progress.remaining(), messages))
            + "   ");
    err.flush();
    onProgressLine = true;
  }

  /** Saves what is done so far, in case the machine does not get to the end. */
  void keep(Results results) {
    if (csv != null && !SpecialFiles.isSpecial(csv)) {
      try {
        ResultsCsv.save(results, csv);
      } catch (ExportException e) {
        say(e.message(messages)); // the disk may be free again by the end
      }
    }
  }

  /**
   * Writes the numbers, then the pictures.
   *
   * @throws ExportException if a file could not be written
   */
  void finish(Results results) {
    endProgressLine();
    try {
      numbers(results);
    } finally {
      pictures.write(results, this::say).forEach(this::written);
    }
  }

  /**
   * Where the file cannot be written the numbers go to standard output: hours of work must not be
   * lost to a full disk.
   */
  private void numbers(Results results) {
    if (csv == null) {
      print(ResultsCsv.write(results));
      return;
    }
    try {
      ResultsCsv.save(results, csv);
      written(csv);
    } catch (ExportException e) {
      print(ResultsCsv.write(results));
      say(messages.get("experiment.onStandardOutput"));
      throw e;
    }
  }

  /** Says that the run ended early and what it has. */
  void endedEarly(RunnerProgress progress) {
    say(
        messages.get(
            "experiment.endedEarly",
            Numbers.count(progress.done()),
            Numbers.count(progress.total())));
  }

  /** Says that the memory did not suffice and what the run has. */
  void outOfMemory(RunnerProgress progress) {
    say(
        messages.get(
            "experiment.outOfMemory",
            Numbers.count(progress.done()),
            Numbers.count(progress.total())));
  }

  private void written(Path file) {
    if (!isQuiet && !SpecialFiles.isStandardOutput(file)) {
      say(messages.get("experiment.written", file));
    }
  }

  private void say(String line) {
    endProgressLine();
    err.println(line);
    err.flush();
  }

  private void print(String text) {
    out.print(text);
    out.flush();
  }

  private void endProgressLine() {
    if (onProgressLine) {
      err.println();
      onProgressLine = false;
    }
  }
}
