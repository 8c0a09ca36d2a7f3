package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.controller.settings.Settings;
import relulab.controller.settings.SettingsStore;

/** People's settings files hold these keys: a key that is renamed loses what they have set. */
class SettingsKeysTest extends WindowTest {
  private static final List<String> KEYS =
      List.of(
          "experiments.chosen",
          "experiments.form.alpha.alphas",
          "experiments.form.alpha.chart",
          "experiments.form.alpha.confidence",
          "experiments.form.alpha.networks",
          "experiments.form.alpha.plan",
          "experiments.form.alpha.preluAlpha",
          "experiments.form.alpha.seed",
          "experiments.form.alpha.steps",
          "experiments.form.born-dead.chart",
          "experiments.form.born-dead.confidence",
          "experiments.form.born-dead.fixedInput",
          "experiments.form.born-dead.hidden",
          "experiments.form.born-dead.networks",
          "experiments.form.born-dead.seed",
          "experiments.form.born-dead.widths",
          "experiments.form.collapse.activations",
          "experiments.form.collapse.chart",
          "experiments.form.collapse.confidence",
          "experiments.form.collapse.networks",
          "experiments.form.collapse.plan",
          "experiments.form.collapse.seed",
          "experiments.form.collapse.steps",
          "experiments.form.cost.activations",
          "experiments.form.cost.chart",
          "experiments.form.cost.confidence",
          "experiments.form.cost.networks",
          "experiments.form.gradient-flow.activations",
          "experiments.form.gradient-flow.chart",
          "experiments.form.gradient-flow.confidence",
          "experiments.form.gradient-flow.depth",
          "experiments.form.gradient-flow.networks",
          "experiments.form.gradient-flow.seed",
          "experiments.form.gradient-flow.width",
          "experiments.form.learning-rate.activations",
          "experiments.form.learning-rate.chart",
          "experiments.form.learning-rate.confidence",
          "experiments.form.learning-rate.networks",
          "experiments.form.learning-rate.plan",
          "experiments.form.learning-rate.rates",
          "experiments.form.learning-rate.seed",
          "experiments.form.learning-rate.steps",
          "experiments.running",
          "export.pack.format",
          "export.pack.languages",
          "export.pack.looks",
          "export.picture",
          "export.run.captions",
          "export.run.every",
          "export.run.format",
          "export.run.fps",
          "export.run.kind",
          "export.run.language",
          "export.run.once",
          "export.run.seconds",
          "export.run.size",
          "export.run.theme",
          "functions.convention",
          "functions.leakyAlpha",
          "functions.linked",
          "functions.preluAlpha",
          "functions.probe",
          "functions.read",
          "functions.shown",
          "language",
          "page",
          "points.brush",
          "points.curve",
          "points.plane",
          "present.clickGoesOn",
          "present.presenterView",
          "present.screen",
          "scenario.saved",
          "theme",
          "training.deathsOnly",
          "training.drawer",
          "training.end",
          "training.hideFuture",
          "training.panel",
          "training.quantity",
          "training.solo",
          "training.speed",
          "training.step",
          "whatIf.alpha",
          "whatIf.factor",
          "whatIf.kind",
          "whatIf.lane",
          "whatIf.nudge",
          "whatIf.steps",
          "zoom");

  @TempDir private Path folder;

  @Test
  void theKeysOfSettingsStay() throws Exception {
    Settings settings = new Settings();
    interact(() -> state.save(settings));
    new SettingsStore(folder).save(settings);
    Properties written = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve("settings.properties"))) {
      written.load(in);
    }
    List<String> gone = KEYS.stream().filter(key -> !written.containsKey(key)).toList();
    assertEquals(List.of(), gone);
  }
}
