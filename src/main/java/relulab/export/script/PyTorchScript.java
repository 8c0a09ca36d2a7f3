package relulab.export.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import relulab.export.ProgressListener;
import relulab.export.SafeFile;
import relulab.export.Software;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Dataset;
import relulab.model.data.Split;
import relulab.model.training.OptimizerSettings;
import relulab.model.trial.Draws;
import relulab.model.trial.Setup;
import relulab.scenario.Scenario;
import relulab.text.Language;
import relulab.text.Messages;

/**
 * A run as a Python program for PyTorch, in double precision: with its data, its first weights, the
 * order of its batches and what was done at which step, and the losses that it is to come to.
 */
public final class PyTorchScript {
  private static final String TEMPLATE = "/pytorch/run.py";
  private static final Pattern PLACE = Pattern.compile("@@([A-Za-z.]+)@@");

  private PyTorchScript() {}

  /**
   * Writes a run's script to a file.
   *
   * @param steps how many steps it repeats
   * @throws relulab.export.ExportException if it cannot be written; an old file is still whole
   */
  public static void write(
      Scenario scenario, long steps, Language language, Path file, ProgressListener progress) {
    SafeFile.requireWritable(file);
    String script = of(scenario, steps, language, progress);
    SafeFile.replace(file, script);
  }

  /** The text of the program; the run is done once, for its losses. */
  public static String of(
      Scenario scenario, long steps, Language language, ProgressListener progress) {
    Setup setup = scenario.setup();
    Dataset data = Split.of(setup.data(), setup.seed()).train();
    Replay replay = Replay.of(setup, steps, progress);
    Parts parts = new Parts(setup);
    Messages messages = Messages.of(language);
    String title = scenario.title().in(language);
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("TITLE", Python.comment(title.isBlank() ? Software.NAME : title)),
            Map.entry("VERSION", Software.NAME + " " + Software.VERSION),
            Map.entry("SETTINGS", settings(setup, steps)),
            Map.entry("FUNCTIONS", TorchFunctions.entries()),
            Map.entry("SLOPED", TorchFunctions.tuple(ActivationKind::hasAlpha)),
            Map.entry("HALF", TorchFunctions.tuple(ActivationKind::isReluFamily)),
            Map.entry("INTERVENTIONS", Python.literal(parts.interventions())),
            Map.entry("X", Python.literal(Parts.inputs(data))),
            Map.entry("Y", Python.literal(Parts.targets(data))),
            Map.entry("LANES", Python.literal(parts.lanes())),
            Map.entry("EXPECTED", Python.literal(replay.losses())),
            Map.entry("STOPPED", stopped(replay.stops())),
            Map.entry("SPANS", Python.literal(replay.spans())));
    return filled(template(), values, messages);
  }

  private static String settings(Setup setup, long steps) {
    OptimizerSettings optimizer = setup.training().optimizer();
    List<String> lines = new ArrayList<>();
    lines.add("STEPS = " + steps);
    lines.add("LOSS = " + Python.literal(setup.training().loss().id()));
    lines.add("OPTIMIZER = " + Python.literal(optimizer.kind().id()));
    lines.add("LEARNING_RATE = " + Python.literal(setup.training().learningRate()));
    lines.add("MOMENTUM = " + Python.literal(optimizer.momentum()));
    lines.add("BETA1 = " + Python.literal(optimizer.beta1()));
    lines.add("BETA2 = " + Python.literal(optimizer.beta2()));
    lines.add("EPSILON = " + Python.literal(optimizer.epsilon()));
    lines.add("WEIGHT_DECAY = " + Python.literal(setup.training().weightDecay()));
    lines.add("DECAY_ALPHA = " + Python.literal(setup.training().decayAlpha()));
    lines.add("CLIP_NORM = " + Python.literal(setup.training().stabilization().clipNorm()));
    lines.add("WARM_UP = " + setup.training().stabilization().warmUp());
    lines.add("BATCH_SIZE = " + setup.training().batchSize());
    lines.add("BATCH_SEED = " + Draws.batchSeed(setup));
    return String.join("\n", lines);
  }

  /** A set of pairs (step, lane); an empty one has no literal in Python. */
  private static String stopped(Map<Integer, Long> stops) {
    return stops.isEmpty()
        ? "set()"
        : stops.entrySet().stream()
            .map(stop -> "(" + stop.getValue() + ", " + stop.getKey() + ")")
            .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String filled(String template, Map<String, String> values, Messages messages) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values, messages)));
  }

  private static String value(String name, Map<String, String> values, Messages messages) {
    String value = values.get(name);
    return value != null
        ? value
        : messages.get(name, Objects.requireNonNull(values.get("VERSION")));
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(PyTorchScript.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
