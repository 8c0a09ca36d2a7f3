package relulab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relulab.cli.shared.Charts;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.Converters;
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
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.trace.LayersPicture;
import relulab.view.trace.RecordedCharts;

/** Writes charts as pictures. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ChartOptions chartOptions = new ChartOptions();
  @Mixin private PictureOptions pictureOptions = new PictureOptions();

  @Parameters(arity = "0..*", paramLabel = "CHART", descriptionKey = "chart")
  private Set<String> ids = new LinkedHashSet<>();

  @Option(names = "--list")
  private boolean list;

  @Option(names = "--out", paramLabel = "FILE|DIR", converter = PictureConverters.FileName.class)
  private @Nullable String out;

  @Option(names = "--format", paramLabel = "FORMAT", converter = PictureConverters.Format.class)
  private @Nullable PictureFormat format;

  @Option(names = "--scenario", paramLabel = "SCENARIO|SCENE")
  private @Nullable String scenario;

  @Mixin private Overrides overrides = new Overrides();
  @Mixin private QuietOption quiet = new QuietOption();

  @Option(names = "--step", paramLabel = "N", converter = Converters.StepFromZero.class)
  private @Nullable Long step;

  @Override
  public Integer call() {
    requireUseful();
    chartOptions.requireUsed(ids);
    Optional<TraceCourse> recorded = Sources.trace(scenario);
    if (recorded.isPresent()) {
      return ofRecording(recorded.get());
    }
    Opened run = scenario == null ? null : Sources.read(scenario);
    Scenario shown = run == null ? null : overrides.applyTo(run.scenario(), common.language);
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
    PictureSpec look = pictureOptions.spec(common.language);
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
    return Messages.of(common.language);
  }

  private void print(String line) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(line);
    writer.flush();
  }
}
