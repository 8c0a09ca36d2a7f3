package relulab.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import relulab.export.ExportException;
import relulab.export.SafeFile;
import relulab.export.experiments.ResultsCsv;
import relulab.model.sweep.Progress;
import relulab.model.sweep.Results;
import relulab.text.Messages;
import relulab.text.Numbers;

/** What a person and the next program hear of an experiment. */
final class SweepOutput {
  private final Messages messages;
  private final @Nullable Path csv;
  private final PrintWriter out;
  private final PrintWriter err;
  private boolean onProgressLine;

  /**
   * An output.
   *
   * @param csv where the numbers go; null for {@code out}
   * @param err where the progress goes
   */
  SweepOutput(Messages messages, @Nullable Path csv, PrintWriter out, PrintWriter err) {
    this.messages = messages;
    this.csv = csv;
    this.out = out;
    this.err = err;
  }

  /** One line that says how far it is; the next one takes its place. */
  void progress(Progress progress) {
    double seconds = progress.remaining();
    err.print(
        "\r"
            + messages.get(
                "experiments.progress",
                Numbers.percent(progress.share(), 0),
                Numbers.count(progress.done()),
                Numbers.count(progress.total()),
                Double.isNaN(seconds) ? "…" : duration(seconds))
            + "   ");
    err.flush();
    onProgressLine = true;
  }

  /** Saves what is done so far, in case the machine does not get to the end. */
  void keep(Results results) {
    if (csv != null) {
      try {
        write(csv, ResultsCsv.write(results));
      } catch (ExportException e) {
        say(e.message(messages)); // the disk may be free again by the end
      }
    }
  }

  /**
   * Writes the numbers. Where the file cannot be written they go to standard output: hours of work
   * must not be lost to a full disk.
   *
   * @throws ExportException if the file could not be written
   */
  void finish(Results results) {
    endProgressLine();
    String text = ResultsCsv.write(results);
    if (csv == null) {
      print(text);
      return;
    }
    try {
      write(csv, text);
      say(messages.get("experiments.written", csv.toString()));
    } catch (ExportException e) {
      print(text);
      say(messages.get("experiments.onStandardOutput"));
      throw e;
    }
  }

  /** Says that the run ended early and what it has. */
  void endedEarly(Progress progress) {
    say(
        messages.get(
            "experiments.endedEarly",
            Numbers.count(progress.done()),
            Numbers.count(progress.total())));
  }

  private static void write(Path file, String text) {
    SafeFile.replace(file, temporary -> Files.writeString(temporary, text));
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

  private String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60
        ? messages.get("experiments.seconds", whole)
        : messages.get("experiments.minutes", whole / 60, "%02d".formatted(whole % 60));
  }
}
