package relulab.controller.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import relulab.controller.settings.KeptScenario;
import relulab.controller.settings.Setting;
import relulab.controller.settings.Settings;
import relulab.controller.settings.SettingsStore;
import relulab.export.Picture;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.export.ProgressListener;
import relulab.export.Toolkit;
import relulab.export.trial.TrialCsv;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;
import relulab.model.experiment.SeedSet;
import relulab.model.trial.Setup;
import relulab.scenario.Scenario;
import relulab.scenario.Text;
import relulab.text.Language;
import relulab.view.experiment.ExperimentCharts;
import relulab.view.theme.Theme;

/**
 * A process that writes something again and again, each time with a larger number in it, and says
 * which number is safe; {@link KillTest} kills it.
 */
public final class KilledWriter {
  /** What the settings hold that are written. */
  static final Setting<Long> NUMBER = Setting.whole("number", -1, 0, Integer.MAX_VALUE);

  static final Setting<String> TEXT = Setting.text("text", "");

  /** What is written. */
  enum Kind {
    SETTINGS,
    SCENARIO,
    RESULTS,
    CSV,
    PICTURE
  }

  private KilledWriter() {}

  /** Writes until it is killed. */
  public static void main(String[] arguments) throws IOException {
    Kind kind = Kind.valueOf(arguments[0]);
    Path folder = Path.of(arguments[1]);
    KeptScenario kept = new SettingsStore(folder).openScenario();
    begin(kind);
    for (int number = Integer.parseInt(arguments[2]); ; number++) {
      write(kind, folder, kept, number);
      System.out.println(number);
      System.out.flush();
    }
  }

  static void begin(Kind kind) {
    if (kind == Kind.PICTURE) {
      Toolkit.start();
    }
  }

  static void write(Kind kind, Path folder, KeptScenario kept, int number) throws IOException {
    switch (kind) {
      case SETTINGS -> {
        Settings settings = new Settings();
        settings.put(NUMBER, (long) number);
        settings.put(TEXT, "x".repeat(20_000));
        new SettingsStore(folder).save(settings);
      }
      case SCENARIO -> kept.save(new KeptScenario.Kept(scenario(number), scenario(number)));
      case RESULTS -> new ResultsStore(folder, 1, window -> false).save(results(number));
      case CSV -> csv(folder.resolve("a.csv"), number);
      case PICTURE -> {
        PictureSpec spec = new PictureSpec(300, 200, null, Theme.LIGHT, Language.ENGLISH, 1, false);
        Picture picture =
            new Picture(
                ExperimentCharts.of(results(4)).getFirst(), spec, Map.of("Number", "" + number));
        PictureWriter.write(picture, folder.resolve("a.png"));
        PictureWriter.write(picture, folder.resolve("a.svg"));
      }
    }
  }

  private static void csv(Path file, int number) {
    Setup setup = Setup.learningRateShock().with(t -> t.withLearningRate(number / 1000.0));
    TrialCsv.write(setup, 40, 1, file, ProgressListener.NONE);
  }

  static Scenario scenario(int number) {
    return new Scenario(
        new Text("" + number, "" + number), 10, Setup.learningRateShock(), List.of());
  }

  static Results results(int number) {
    BornDead experiment = new BornDead(1, List.of(2), List.of(2), false, 0.95);
    SeedSet seeds = SeedSet.of(SeedRange.of(number));
    return new Results(experiment, List.of(new Outcome.Count(seeds, number / 2)));
  }
}
