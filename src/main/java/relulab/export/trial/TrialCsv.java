package relulab.export.trial;

import java.io.BufferedWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import relulab.export.ProgressListener;
import relulab.export.SafeFile;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;

/** Writes the numbers of a whole run to a file, which appears only once it is complete. */
public final class TrialCsv {
  private static final int STEPS_BETWEEN_REPORTS = 64;

  private TrialCsv() {}

  /**
   * Runs a setup and writes its table.
   *
   * @param steps the last step
   * @param every rows for every so many steps, 1 or more, beside the first and the last step
   * @throws relulab.export.ExportException if it cannot be written; an old file is still whole
   */
  public static void write(
      Setup setup, long steps, long every, Path file, ProgressListener progress) {
    SafeFile.requireWritable(file);
    SafeFile.replace(
        file,
        temporary -> {
          try (BufferedWriter out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
            run(setup, steps, every, out, progress);
          }
        });
  }

  private static void run(
      Setup setup, long steps, long every, Writer out, ProgressListener progress) {
    Trial trial = new Trial(setup);
    TrialTable table = new TrialTable(out);
    table.begin(trial.frame());
    table.add(trial.frame());
    while (trial.stepIndex() < steps && !trial.isStopped()) {
      trial.step();
      if (isDue(trial.stepIndex(), steps, every)) {
        table.add(trial.frame());
      }
      if (trial.stepIndex() % STEPS_BETWEEN_REPORTS == 0) {
        progress.report((double) trial.stepIndex() / steps);
      }
    }
  }

  /** Whether a step has rows. */
  public static boolean isDue(long step, long steps, long every) {
    return step % every == 0 || step == steps;
  }
}
