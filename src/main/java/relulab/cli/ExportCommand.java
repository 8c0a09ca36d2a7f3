package relulab.cli;

import static relulab.cli.shared.Declared.option;
import static relulab.cli.shared.Declared.value;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import relulab.cli.shared.Charts;
import relulab.cli.shared.Converters;
import relulab.cli.shared.Declared;
import relulab.cli.shared.Overrides;
import relulab.cli.shared.PictureConverters;
import relulab.cli.shared.PictureOptions;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.SameFile;
import relulab.cli.shared.Sources;
import relulab.cli.shared.Targets;
import relulab.cli.shared.UsageException;
import relulab.export.ChartCatalog;
import relulab.export.Picture;
import relulab.export.PictureFormat;
import relulab.export.PictureRemarks;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.export.ScenarioFiles;
import relulab.export.ScenarioFiles.Opened;
import relulab.export.SpecialFiles;
import relulab.export.trial.TrialCharts;
import relulab.model.trace.TraceCourse;
import relulab.scenario.Scenario;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.trace.LayersPicture;
import relulab.view.trace.RecordedCharts;

/** Writes charts as pictures. */
final class ExportCommand implements Callable<Integer> {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("export");
  private final ChartOptions chartOptions;
  private final PictureOptions pictureOptions = new PictureOptions();
  private final Overrides overrides = new Overrides();
  private final QuietOption quiet = new QuietOption();
  private Set<String> ids = Set.of();
  private boolean list;
  private @Nullable String out;
  private @Nullable PictureFormat format;
  private @Nullable String scenario;
  private @Nullable Long step;
  private Language language = Language.ENGLISH;

  private ExportCommand() {
    Declared.addCommon(spec);
    chartOptions = new ChartOptions(spec);
    spec.addMixin("picture", pictureOptions.options());
    spec.addPositional(
        PositionalParamSpec.builder()
            .arity("0..*")
            .paramLabel("CHART")
            .descriptionKey("chart")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
    spec.addOption(OptionSpec.builder("--list").type(boolean.class).build());
    spec.addOption(
        option("--out", "FILE|DIR", String.class, new PictureConverters.FileName()).build());
    spec.addOption(
        option("--format", "png|svg|pdf", PictureFormat.class, new PictureConverters.Format())
            .build());
    spec.addOption(Declared.text("--scenario", "SCENARIO|SCENE").build());
    spec.addMixin("overrides", overrides.options());
    spec.addMixin("quiet", quiet.options());
    spec.addOption(option("--step", "N", Long.class, new Converters.StepFromZero()).build());
  }

  /** The command. */
  static CommandSpec spec() {
    return new ExportCommand().spec;
  }

  /** What was typed. */
  private void read() {
    List<String> charts = spec.positionalParameters().getFirst().getValue();
    ids = charts == null ? Set.of() : new LinkedHashSet<>(charts);
    list = Declared.isSet(spec, "--list");
    out = value(spec, "--out");
    format = value(spec, "--format");
    scenario = value(spec, "--scenario");
    step = value(spec, "--step");
    language = Declared.language(spec);
  }

  @Override
  public Integer call() {
    read();
    requireUseful();
    chartOptions.requireUsed(ids);
    Optional<TraceCourse> recorded = Sources.trace(scenario);
    if (recorded.isPresent()) {
      return ofRecording(recorded.get());
    }
    Opened run = scenario == null ? null : Sources.read(scenario);
    Scenario shown = run == null ? null : overrides.applyTo(run.scenario(), language);
    long at = step != null ? step : run == null ? 0 : TrialCharts.usualStep(run);
    List<Chart> charts =
        shown == null
            ? ChartCatalog.all(chartOptions.settings())
            : TrialCharts.at(shown, list || ids.isEmpty() ? 0 : at);
    listOrWrite(charts, shown == null ? Map.of() : ScenarioFiles.texts(shown, at));
    return 0;
  }

  private void listOrWrite(List<Chart> charts, Map<String, String> texts) {
    if (list) {
      charts.forEach(chart -> print(chart.id() + "  " + chart.title(messages())));
    } else {
      write(charts, texts);
    }
  }

  /** What was recorded cannot be changed. */
  private int ofRecording(TraceCourse course) {
    if (overrides.first() != null) {
      throw new UsageException("cli.useless", overrides.first(), String.valueOf(scenario));
    }
    TraceCourse at = step == null ? course : course.at(step);
    listOrWrite(RecordedCharts.all(new LayersPicture(at, null)), Map.of());
    return 0;
  }

  /** What would do nothing is refused: who typed it meant something by it. */
  private void requireUseful() {
    if (scenario == null) {
      if (step != null) {
        throw new UsageException("cli.export.stepAlone");
      }
      if (overrides.first() != null) {
        throw new UsageException("cli.belongsTo", overrides.first(), "--scenario");
      }
    } else if (chartOptions.first() != null) {
      throw new UsageException("cli.useless", chartOptions.first(), "--scenario");
    }
  }

  private void write(List<Chart> charts, Map<String, String> texts) {
    requireKnown(charts);
    if (out == null) {
      throw new UsageException("cli.missing", "--out");
    }
    PictureSpec look = pictureOptions.spec(language);
    Map<String, Path> targets = Targets.of(List.copyOf(ids), out, format);
    SameFile files = new SameFile().reads("--points", overrides.points());
    files.reads("--scenario", scenario == null ? null : Sources.file(scenario));
    targets.values().forEach(file -> files.writes("--out", file));
    boolean isOutlined =
        pictureOptions.outlines(targets.values().stream().map(this::formatOf).toList());
    for (Chart chart : charts) {
      Path file = targets.get(chart.id());
      if (file != null) {
        Picture picture = new Picture(chart, look, texts, isOutlined);
        PictureWriter.write(picture, file, formatOf(file));
        PictureRemarks.of(picture, messages()).forEach(spec.commandLine().getErr()::println);
        if (!SpecialFiles.isStandardOutput(file)) {
          quiet.say(spec.commandLine().getOut(), file.toString());
        }
      }
    }
  }

  private PictureFormat formatOf(Path file) {
    return format == null ? PictureFormat.of(file) : format;
  }

  /** Not by a converter: picocli takes a chart that it rejects for a superfluous argument. */
  private void requireKnown(List<Chart> charts) {
    List<String> known = charts.stream().map(Chart::id).toList();
    if (ids.isEmpty()) {
      throw new UsageException("cli.missing", "CHART");
    }
    for (String id : ids) {
      if (!known.contains(id)) {
        throw Charts.unknown(id, known);
      }
    }
  }

  private Messages messages() {
    return Messages.of(language);
  }

  private void print(String line) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(line);
    writer.flush();
  }
}
