package relulab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.controller.AppState;
import relulab.controller.settings.Settings;
import relulab.controller.settings.SettingsStore;
import relulab.export.Toolkit;
import relulab.export.experiment.ResultsCsv;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Results;
import relulab.view.experiment.ExperimentChart;
import relulab.view.experiment.ExperimentCharts;

/**
 * Names that people's files and scripts depend on: whoever renames a class must not change them.
 * What is new has none yet.
 */
class NamesInFilesTest {
  private static final String PLAN =
      " data points noise test-share layers weights bound bias shared-gain optimizer momentum beta1"
          + " beta2 epsilon%s batch loss weight-decay decay-alpha alpha-per-unit changes steps ";
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "born-dead",
          "seed widths hidden input confidence",
          "collapse",
          "seed" + PLAN.formatted(" learning-rate") + "activations confidence",
          "learning-rate",
          "seed" + PLAN.formatted("") + "activations rates confidence",
          "alpha",
          "seed" + PLAN.formatted(" learning-rate") + "alphas prelu-alpha confidence",
          "prevention",
          "seed" + PLAN.formatted(" learning-rate") + "clip-norm shock-ramp first-bias confidence",
          "gradient-flow",
          "seed activations depth width confidence",
          "cost",
          "machine activations confidence");

  private static final Map<String, String> COLUMNS =
      Map.of(
          "born-dead",
          "width,hidden,networks,dead,share,low,high,lower_bound,upper_bound",
          "collapse",
          "activation,alpha,networks,collapsed,share,low,high",
          "learning-rate",
          "activation,alpha,learning_rate,network,loss,silent,final_alpha,test_loss",
          "alpha",
          "activation,alpha,network,loss,silent,final_alpha,test_loss",
          "prevention",
          "measure,network,loss,silent,final_alpha",
          "cost",
          "activation,network,forward_ns,backward_ns");

  private static final Map<String, String> SETTINGS =
      Map.of(
          "alpha", "alphas chart confidence heldOut networks plan preluAlpha seed steps",
          "born-dead", "asymmetric bias chart confidence fixedInput hidden networks seed widths",
          "collapse", "activations chart confidence networks plan seed steps",
          "cost", "activations chart confidence networks",
          "gradient-flow", "activations chart confidence depth networks seed width",
          "prevention", "chart clipNorm confidence firstBias networks plan seed shockRamp steps",
          "learning-rate", "activations chart confidence heldOut networks plan rates seed steps");

  private static final List<String> CHARTS =
      List.of(
          "born-dead-map",
          "born-dead-depth",
          "collapse",
          "learning-rate-sweep",
          "alpha-sweep",
          "prevention",
          "gradient-flow",
          "cost");

  @Test
  void resultsKeepTheirNames() {
    for (Results results : all().toList()) {
      Experiment experiment = results.experiment();
      String parameters = String.join(" ", experiment.parameters().keySet());
      assertEquals(PARAMETERS.getOrDefault(experiment.id(), parameters), parameters);
      String columns = ResultsCsv.write(results).lines().findFirst().orElseThrow();
      assertEquals(COLUMNS.getOrDefault(experiment.id(), columns), columns);
    }
    Set<String> ids = new TreeSet<>(all().map(r -> r.experiment().id()).toList());
    assertTrue(ids.containsAll(PARAMETERS.keySet()), ids::toString);
  }

  @Test
  void chartsKeepTheirNames() {
    assertEquals(
        CHARTS,
        all()
            .flatMap(results -> ExperimentCharts.of(results).stream())
            .map(ExperimentChart::id)
            .filter(CHARTS::contains)
            .toList());
  }

  @Test
  void settingsKeepTheirNames(@TempDir Path folder) throws IOException {
    Settings settings = new Settings();
    Toolkit.start();
    Toolkit.call(
        () -> {
          new AppState().save(settings);
          return settings;
        });
    new SettingsStore(folder).save(settings);
    Properties saved = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("settings.properties"))) {
      saved.load(reader);
    }
    Set<String> names = new TreeSet<>(saved.stringPropertyNames());
    SETTINGS.forEach(
        (id, fields) -> {
          String start = "experiments.form." + id + ".";
          List<String> found =
              names.stream()
                  .filter(name -> name.startsWith(start))
                  .map(name -> name.substring(start.length()))
                  .toList();
          assertEquals(fields, String.join(" ", found));
        });
    assertTrue(names.containsAll(List.of("language", "page", "theme", "zoom")), names.toString());
  }

  private static Stream<Results> all() {
    return Experiment.kinds().stream().map(kind -> Results.none(kind.usual()));
  }
}
