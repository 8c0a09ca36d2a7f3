package relulab.view.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.application.Platform;
import relulab.model.trial.Frame;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.Fonts;
import relulab.view.theme.Theme;
import relulab.view.trial.page.TrainingCharts;
import relulab.view.trial.page.TrainingPicture;

/**
 * Pictures of the Training page's charts, to look at: {@code FOLDER SPEC…}, where a spec is {@code
 * setup/chart/step/WIDTHxHEIGHT/theme/language/fontScale}, from the third part on with defaults.
 */
public final class TrainingSnapshots {
  private static final Map<String, Trial> TRIALS = new TreeMap<>();

  private TrainingSnapshots() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Path folder = Files.createDirectories(Path.of(args[0]));
    Platform.startup(
        () -> {
          try {
            Fonts.load();
            for (String spec : List.of(args).subList(1, args.length)) {
              take(folder, spec.split("/"));
            }
          } catch (Throwable e) {
            e.printStackTrace();
          }
          Platform.exit();
        });
  }

  private static void take(Path folder, String[] spec) throws Exception {
    Trial trial = TRIALS.computeIfAbsent(spec[0], name -> new Trial(Setups.named(name)));
    trial.seek(spec.length > 2 ? Long.parseLong(spec[2]) : 1420);
    String[] size = (spec.length > 3 ? spec[3] : "910x750").split("x");
    Theme theme = Theme.valueOf((spec.length > 4 ? spec[4] : "light").toUpperCase(Locale.ROOT));
    Language language = Language.of(spec.length > 5 ? spec[5] : "en").orElseThrow();
    double fontScale = spec.length > 6 ? Double.parseDouble(spec[6]) : 1;
    Frame frame = trial.frame();
    TimeAxis axis = TimeAxis.of(frame, Setup.LEARNING_RATE_SHOCK_STEPS);
    TrainingPicture picture = TrainingPicture.of(frame, axis, new Selection(0, 1, 1));
    Chart chart =
        TrainingCharts.all(picture).stream()
            .filter(c -> c.id().equals(spec[1]))
            .findFirst()
            .orElseThrow();
    Look look = new Look(theme.palette(), Messages.of(language), fontScale);
    Path file = folder.resolve(String.join("-", spec) + ".png");
    int width = Integer.parseInt(size[0]);
    int height = Integer.parseInt(size[1]);
    Snapshot.write(s -> chart.paint(s, width, height, look), width, height, file);
  }
}
