package relulab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relulab.cli.shared.BadValue;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.Converters;
import relulab.cli.shared.FileProblem;
import relulab.cli.shared.PictureOptions;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.SameFile;
import relulab.cli.shared.UsageException;
import relulab.export.Picture;
import relulab.export.PictureFormat;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.export.ProgressListener;
import relulab.export.trace.TraceCsv;
import relulab.model.trace.Diagnosis;
import relulab.model.trace.Trace;
import relulab.model.trace.TraceCourse;
import relulab.scenario.ScenarioException;
import relulab.scenario.TraceFile;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Chart;
import relulab.view.trace.LayersPicture;
import relulab.view.trace.RecordedCharts;

/** Says of a recorded training which neurons died, since when, and what to try. */
@Command(name = "diagnose")
final class DiagnoseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  @Parameters(
      paramLabel = "FILE.relutrace",
      descriptionKey = "trace",
      converter = Converters.File.class)
  private Path file = Path.of("");

  @Option(names = "--fail-above", paramLabel = "SHARE", converter = Share.class)
  private @Nullable Double failAbove;

  @Option(names = "--picture", paramLabel = "FILE", converter = Converters.File.class)
  private @Nullable Path picture;

  @Option(names = "--csv", paramLabel = "FILE", converter = Converters.File.class)
  private @Nullable Path csv;

  @Mixin private PictureOptions pictureOptions = new PictureOptions();

  /** From 0 to 1, or as percent. */
  static final class Share implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      boolean isPercent = text.strip().endsWith("%");
      String number = isPercent ? text.strip().replaceFirst("%$", "") : text;
      OptionalDouble value = Numbers.real(number);
      double share = isPercent ? value.orElse(-1) / 100 : value.orElse(-1);
      if (!(share >= 0 && share <= 1)) {
        throw new BadValue("cli.allowed.share");
      }
      return share;
    }
  }

  @Override
  public Integer call() {
    String alone = pictureOptions.first();
    if (picture == null && alone != null) {
      throw new UsageException("cli.belongsTo", alone, "--picture");
    }
    Messages messages = Messages.of(common.language);
    PrintWriter out = spec.commandLine().getOut();
    TraceFile trace = new TraceFile(file);
    Trace read = read(trace);
    if (trace.unfinished() > 0) {
      quiet.say(
          spec.commandLine().getErr(), messages.get("cli.diagnose.unfinished", file.toString()));
    }
    Diagnosis diagnosis = new Diagnosis(read);
    new DiagnosisReport(read, diagnosis, messages).print(out);
    draw(read);
    if (csv != null) {
      new SameFile().reads("FILE.relutrace", file).writes("--csv", csv);
      TraceCsv.write(read, csv, ProgressListener.NONE);
      quiet.say(spec.commandLine().getErr(), csv.toString());
    }
    boolean fails = failAbove != null && diagnosis.worst() > failAbove;
    if (failAbove != null && fails) {
      Failure.print(
          spec.commandLine(),
          messages.get(
              "cli.diagnose.fails",
              Numbers.percent(diagnosis.worst(), 1, common.language),
              Numbers.percent(failAbove, 1, common.language)));
    }
    return fails ? 1 : 0;
  }

  private void draw(Trace trace) {
    if (picture != null) {
      new SameFile().reads("FILE.relutrace", file).writes("--picture", picture);
      TraceCourse end = new TraceCourse(trace, "" + file.getFileName(), trace.last());
      Chart chart = RecordedCharts.page(new LayersPicture(end, null));
      PictureSpec look = pictureOptions.spec(common.language);
      PictureWriter.write(
          new Picture(
              chart, look, Map.of(), pictureOptions.outlines(List.of(PictureFormat.of(picture)))),
          picture,
          PictureFormat.of(picture));
      quiet.say(spec.commandLine().getErr(), picture.toString());
    }
  }

  private Trace read(TraceFile trace) {
    try {
      trace.readOn();
      return trace.view();
    } catch (ScenarioException e) {
      throw new FileProblem(file.toString(), e);
    }
  }
}
