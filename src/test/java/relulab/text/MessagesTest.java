package relulab.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.export.PictureFormat;
import relulab.export.PicturePreset;
import relulab.export.animation.AnimationFormat;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.model.data.DataKind;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.ExperimentKind;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Parameter;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;
import relulab.model.experiment.SeedSet;
import relulab.model.experiment.conclusion.Conclusions;
import relulab.model.experiment.conclusion.Sentence;
import relulab.model.training.Loss;
import relulab.model.training.OptimizerSettings;
import relulab.view.experiment.ExperimentChart;
import relulab.view.experiment.ExperimentCharts;
import relulab.view.experiment.ResultsTable;
import relulab.view.experiment.SentenceWords;
import relulab.view.theme.Theme;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Measure;

/** Both languages are complete, and every text can be found and drawn. */
class MessagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+");
  private static final Pattern SMALL = Pattern.compile("0\\.0000\\d");

  /** What is counted: the word for many in {0:one|many}. */
  private static final Pattern MANY = Pattern.compile("\\{\\d+:[^|{}]*\\|([a-z]+s)}");

  /** A word after the number 1, with one between or not, or a plural verb after that; no limits. */
  private static final Pattern AFTER_ONE =
      Pattern.compile(
          "(?<![\\w.,^÷×/−-]|to )1 (?:(?:(?!over )[a-z-]+ )?([a-z]+s)|[a-z]+"
              + " (are|were|have))\\b(?![’-])");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Test
  void bothLanguagesHaveTheSameKeysWithTheSameArguments() {
    Messages english = Messages.of(Language.ENGLISH);
    Messages chinese = Messages.of(Language.CHINESE);
    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
    assertTrue(english.keySet().size() > 50);
    for (String key : english.keySet()) {
      assertEquals(arguments(english.getString(key)), arguments(chinese.getString(key)), key);
    }
  }

  @Test
  void everyBundleFileBelongsToAPartAndHoldsItsKeysOnce() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("resources/i18n"))) {
      for (Path file : files.toList()) {
        String part = file.getFileName().toString().replaceFirst("_(en|zh)\\.properties$", "");
        assertTrue(Messages.PARTS.contains(part), file + " belongs to no part");
        Set<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank() && !line.startsWith("#") && line.contains("=")) {
            String key = line.substring(0, line.indexOf('='));
            assertTrue(seen.add(key), key + " stands twice in " + file);
            assertTrue(key.startsWith(part + "."), key + " does not start with its part");
          }
        }
      }
    }
  }

  /** A straight apostrophe or an open brace would change a text that has arguments. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextHasAStraightApostrophe(Language language) {
    Messages messages = Messages.of(language);
    for (String key : messages.keySet()) {
      assertTrue(messages.getString(key).indexOf('\'') < 0, key);
    }
  }

  /** With 1 everywhere, no text says “1 steps” or “1 step are”. */
  @Test
  void oneIsFollowedByASingular() {
    Messages messages = Messages.of(Language.ENGLISH);
    Set<String> plurals = new HashSet<>(Set.of("are", "were", "have"));
    for (String key : messages.keySet()) {
      MANY.matcher(messages.getString(key)).results().forEach(m -> plurals.add(m.group(1)));
    }
    plurals.remove("times"); // a factor may be 1
    assertTrue(plurals.containsAll(List.of("steps", "networks", "neurons", "inputs")));
    Object[] ones = Collections.nCopies(12, "1").toArray();
    List<String> wrong = new ArrayList<>();
    for (String key : messages.keySet()) {
      if (ARGUMENT.matcher(messages.getString(key)).find()) {
        AFTER_ONE
            .matcher(messages.get(key, ones))
            .results()
            .filter(m -> plurals.contains(m.group(1) == null ? m.group(2) : m.group(1)))
            .forEach(m -> wrong.add(key + ": " + m.group()));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void wordsFollowTheirNumber() {
    Messages messages = Messages.of(Language.ENGLISH);
    assertEquals(
        "1 of 1 input has",
        messages.get("training.inspector.SATURATED", "1", "1", "2").substring(0, 16));
    assertEquals("Repeats 1 step", messages.get("export.run.repeats", "1"));
    assertEquals(
        "Repeats 1\u202F800 steps", messages.get("export.run.repeats", Numbers.count(1800)));
  }

  /** Zeros that nobody can count; what is typed on a command line is another matter. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void verySmallNumbersArePowersOfTenAsOnAxes(Language language) {
    Messages messages = Messages.of(language);
    for (String key : messages.keySet()) {
      boolean small = SMALL.matcher(messages.getString(key)).find();
      assertTrue(!small || key.startsWith("cli."), key);
    }
  }

  @Test
  void everyKeyThatTheCodeNamesExists() throws IOException {
    Messages english = Messages.of(Language.ENGLISH);
    Pattern key =
        Pattern.compile(
            // Descriptions of options are named without their bundle; HelpTest asks for those.
            "(?<!descriptionKey = )\"((?:"
                + String.join("|", Messages.PARTS)
                + ")\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"");
    List<String> missing = new ArrayList<>();
    for (Path source : sources(Path.of("src/main/java"), ".java")) {
      Matcher matcher = key.matcher(Files.readString(source));
      while (matcher.find()) {
        if (source.toString().contains("settings") || isSetting(matcher.group(1))) {
          continue;
        }
        if (!english.containsKey(matcher.group(1))) {
          missing.add(source.getFileName() + ": " + matcher.group(1));
        }
      }
    }
    Pattern inFxml = Pattern.compile("\"%([^\"]+)\"");
    for (Path source : sources(Path.of("resources/fxml"), ".fxml")) {
      Matcher matcher = inFxml.matcher(Files.readString(source));
      while (matcher.find()) {
        if (!english.containsKey(matcher.group(1))) {
          missing.add(source.getFileName() + ": " + matcher.group(1));
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  /** Keys that end in the name of a value: what a new one lacks is named here. */
  @Test
  void everyValueThatIsNamedToPeopleHasItsTexts() {
    Set<String> wanted = new TreeSet<>();
    for (ActivationKind kind : ActivationKind.values()) {
      wanted.add((kind.hasAlpha() ? "functions.name." : "functions.formulaOf.") + kind.id());
      wanted.add("functions.name." + kind.id());
    }
    for (Measure measure : Measure.all()) {
      wanted.add("training.chart." + measure.chartId());
      wanted.add("training.timeline.short." + measure.chartId());
    }
    for (LayerQuantity quantity : LayerQuantity.values()) {
      wanted.add("training.chart." + quantity.chartId() + ".short");
    }
    for (ExperimentKind kind : Experiment.kinds()) {
      for (String part : List.of("page.title.", "page.line.", "about.")) {
        wanted.add("experiment." + part + kind.id());
      }
      wanted.add("experiment.cli.experiment." + kind.id() + ".usage.description");
      kind.parameters().stream()
          .filter(p -> !(p instanceof Parameter.Here))
          .forEach(p -> wanted.add("experiment.page.field." + p.name()));
    }
    addAll(wanted, "export.kind.", PictureFormat.values(), PictureFormat::id);
    addAll(wanted, "export.kind.", AnimationFormat.values(), AnimationFormat::id);
    addAll(wanted, "export.preset.", PicturePreset.values(), PicturePreset::id);
    addAll(wanted, "export.look.", Theme.values(), Theme::id);
    addAll(wanted, "functions.convention.", Convention.values(), Convention::id);
    addAll(wanted, "functions.conventionNote.", Convention.values(), Convention::id);
    OptimizerSettings.Kind[] optimizers = OptimizerSettings.Kind.values();
    for (String part : List.of("settings.optimizer.", "inspector.formula.", "lane.update.")) {
      addAll(wanted, "training." + part, optimizers, OptimizerSettings.Kind::id);
    }
    addAll(wanted, "training.settings.loss.", Loss.values(), Loss::id);
    addAll(wanted, "training.lane.lossOf.", Loss.values(), Loss::id);
    addAll(wanted, "experiment.chart.loss.", Loss.values(), Loss::id);
    addAll(wanted, "training.settings.kind.", DataKind.values(), DataKind::id);
    addAll(wanted, "experiment.chart.data.", DataKind.values(), DataKind::id);
    wanted.removeAll(Messages.of(Language.ENGLISH).keySet());
    assertEquals(Set.of(), wanted);
  }

  private static <T> void addAll(Set<String> to, String prefix, T[] all, Function<T, String> id) {
    Arrays.stream(all).forEach(each -> to.add(prefix + id.apply(each)));
  }

  /** Charts, table and sentences of every experiment, from results that were never measured. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyExperimentIsToldInBothLanguages(Language language) {
    Messages messages = Messages.of(language);
    for (ExperimentKind kind : Experiment.kinds()) {
      for (double step : new double[] {0, 1e-4, 0.01}) {
        Results results = madeUp(kind.usual(), step);
        assertFalse(ResultsTable.of(results).header(messages).isEmpty());
        for (ExperimentChart chart : ExperimentCharts.of(results)) {
          assertFalse(chart.title(messages).isBlank());
          assertFalse(chart.settings(messages).isBlank());
        }
        List<Sentence> sentences = Conclusions.of(results);
        assertFalse(sentences.isEmpty(), kind.id());
        SentenceWords words = new SentenceWords(messages);
        sentences.forEach(sentence -> assertFalse(words.text(sentence).isBlank()));
      }
    }
  }

  /** A hundred networks in each cell, which is so much higher than the cell before it. */
  private static Results madeUp(Experiment experiment, double step) {
    List<Outcome> cells = new ArrayList<>();
    for (int cell = 0; cell < experiment.keys().size(); cell++) {
      double height = Math.min(0.9, step * cell);
      switch (experiment.none()) {
        case Outcome.Count none ->
            cells.add(new Outcome.Count(SeedSet.of(SeedRange.of(100)), (long) (100 * height)));
        case Outcome.Rows none -> {
          SortedMap<Long, double[]> rows = new TreeMap<>();
          for (long network = 1; network <= 100; network++) {
            double[] row = new double[experiment.valueColumns().size()];
            Arrays.fill(row, height + network * 1e-4);
            rows.put(network, row);
          }
          cells.add(new Outcome.Rows(rows));
        }
      }
    }
    return new Results(experiment, cells);
  }

  /** One that is left out of the list compiles, too. */
  @Test
  void everyExperimentIsListed() {
    Set<Class<?>> listed = new HashSet<>();
    Experiment.kinds().forEach(kind -> listed.add(kind.usual().getClass()));
    assertEquals(records(Experiment.class), listed);
  }

  private static Set<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(each -> records(each).stream())
            .collect(Collectors.toSet())
        : Set.of(type);
  }

  @Test
  void noSourceHasChineseTextOutsideTheBundles() throws IOException {
    for (Path source : sources(Path.of("src/main/java"), ".java")) {
      String text = Files.readString(source).replace("简体中文", "");
      assertTrue(!HAN.matcher(text).find(), source + " has Chinese text");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theFontsOfTheAppHaveEveryCharacter(Language language) throws Exception {
    Font font = font(language == Language.CHINESE ? "LabSansSC-Regular" : "LabSans-Regular");
    Font latin = font("LabSans-Regular");
    Messages messages = Messages.of(language);
    for (String key : messages.keySet()) {
      String text = messages.getString(key);
      text.codePoints()
          .filter(c -> !Character.isISOControl(c))
          .forEach(
              c ->
                  assertTrue(
                      font.canDisplay(c) || (language == Language.CHINESE && latin.canDisplay(c)),
                      key + ": no glyph for " + Character.toString(c)));
    }
  }

  private static Font font(String file) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/fonts/" + file + ".otf"))) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  /** Keys of saved settings look like message keys. */
  private static boolean isSetting(String key) {
    return SETTINGS.contains(key);
  }

  private static final Set<String> SETTINGS = settingKeys();

  private static Set<String> settingKeys() {
    Set<String> keys = new HashSet<>();
    Pattern declared = Pattern.compile("Setting(?:<[^(]*>|\\s*\\.\\w+)\\(\\s*\"([^\"]+)\"");
    try {
      for (Path source : sources(Path.of("src/main/java"), ".java")) {
        Matcher matcher = declared.matcher(Files.readString(source, StandardCharsets.UTF_8));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return keys;
  }

  private static List<Path> sources(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(ending)).toList();
    }
  }

  private static Set<String> arguments(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
