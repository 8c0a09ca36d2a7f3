package relulab.cli.experiment;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relulab.cli.shared.Charts;
import relulab.cli.shared.Declared;
import relulab.cli.shared.PictureConverters;
import relulab.cli.shared.PictureOptions;
import relulab.cli.shared.SameFile;
import relulab.cli.shared.Targets;
import relulab.cli.shared.UsageException;
import relulab.export.Picture;
import relulab.export.PictureFormat;
import relulab.export.PictureRemarks;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.export.SafeFile;
import relulab.export.SpecialFiles;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Results;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.experiment.ExperimentChart;
import relulab.view.experiment.ExperimentCharts;

/** Which pictures of an experiment are asked for, and what they look like. */
final class ResultPictures {
  private final Map<PictureFormat, OptionSpec> files = new EnumMap<>(PictureFormat.class);

  @Option(names = "--chart", paramLabel = "NAME", descriptionKey = "experiment.chart")
  private @Nullable String chart;

  @Mixin private PictureOptions look = new PictureOptions();

  /** The command gets an option for each format. */
  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec command) {
    for (PictureFormat format : PictureFormat.values()) {
      OptionSpec option =
          Declared.option(
                  "--" + format.id(), "FILE|DIR", String.class, new PictureConverters.FileName())
              .descriptionKey("relulab.experiment.picture")
              .build();
      files.put(format, option);
      command.addOption(option);
    }
  }

  /**
   * Files to write.
   *
   * @param charts the name of the chart of each file
   * @param formats of each file
   */
  record Plan(
      Map<Path, String> charts,
      Map<Path, PictureFormat> formats,
      PictureSpec spec,
      boolean outlines) {

    /** Pictures of nothing. */
    static Plan none(PictureSpec spec) {
      return new Plan(Map.of(), Map.of(), spec, false);
    }

    /** No picture goes over another file. */
    void requireDifferent(SameFile files) {
      charts.keySet().forEach(file -> files.writes("--" + id(file), file));
    }

    private String id(Path file) {
      return Objects.requireNonNull(formats.get(file)).id();
    }

    /**
     * Writes the pictures of results, each through a temporary file.
     *
     * @param remark hears what is not on them
     */
    List<Path> write(Results results, Consumer<String> remark) {
      for (ExperimentChart chart : ExperimentCharts.of(results)) {
        charts.forEach(
            (file, id) -> {
              if (id.equals(chart.id())) {
                Picture picture = new Picture(chart, spec, Map.of(), outlines);
                PictureWriter.write(picture, file, Objects.requireNonNull(formats.get(file)));
                PictureRemarks.of(picture, Messages.of(spec.language())).forEach(remark);
              }
            });
      }
      return List.copyOf(charts.keySet());
    }
  }

  /**
   * What has to be written at the end of an experiment, found out before its work begins.
   *
   * @throws UsageException if a file has no fitting name or there is no such chart
   * @throws relulab.export.ExportException if a file cannot be written
   */
  Plan plan(Experiment experiment, Language language) {
    List<String> ids =
        ExperimentCharts.of(Results.none(experiment)).stream().map(ExperimentChart::id).toList();
    if (chart != null && !ids.contains(chart)) {
      throw Charts.unknown(chart, ids);
    }
    String option = chart != null ? "--chart" : look.first();
    if (option != null && files.values().stream().allMatch(each -> each.getValue() == null)) {
      throw new UsageException(
          "cli.belongsTo", option, PictureFormat.list(format -> "--" + format.id()));
    }
    Map<Path, String> charts = new LinkedHashMap<>();
    Map<Path, PictureFormat> formats = new HashMap<>();
    files.forEach(
        (format, asked) -> {
          add(charts, asked.getValue(), format, ids);
          charts.keySet().forEach(file -> formats.putIfAbsent(file, format));
        });
    charts.keySet().forEach(SafeFile::requireWritable);
    return new Plan(charts, formats, look.spec(language), look.outlines(formats.values()));
  }

  /** Into a file goes the main chart or the one that is named, into a folder all of them. */
  private void add(
      Map<Path, String> charts, @Nullable String out, PictureFormat format, List<String> ids) {
    if (out == null) {
      return;
    }
    boolean folder = Targets.isFolder(out);
    if (!folder && !format.matches(Path.of(out)) && !SpecialFiles.isSpecial(Path.of(out))) {
      throw new UsageException("experiment.pictureEnding", format.id(), out);
    }
    List<String> wanted = chart != null ? List.of(chart) : folder ? ids : List.of(ids.getFirst());
    Targets.of(wanted, out, format)
        .forEach(
            (id, file) -> {
              if (charts.put(file, id) != null) {
                throw new UsageException("cli.sameFile", "--" + format.id(), "--png", file);
              }
            });
  }
}
