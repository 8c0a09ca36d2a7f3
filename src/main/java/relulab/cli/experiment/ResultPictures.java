package relulab.cli.experiment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import relulab.cli.shared.Charts;
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
  @Option(
      names = "--png",
      paramLabel = "FILE|DIR",
      descriptionKey = "experiment.png",
      converter = PictureConverters.FileName.class)
  private @Nullable String png;

  @Option(
      names = "--svg",
      paramLabel = "FILE|DIR",
      descriptionKey = "experiment.svg",
      converter = PictureConverters.FileName.class)
  private @Nullable String svg;

  @Option(
      names = "--pdf",
      paramLabel = "FILE|DIR",
      descriptionKey = "experiment.pdf",
      converter = PictureConverters.FileName.class)
  private @Nullable String pdf;

  @Option(names = "--chart", paramLabel = "NAME", descriptionKey = "experiment.chart")
  private @Nullable String chart;

  @Mixin private PictureOptions look = new PictureOptions();

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
    if (png == null && svg == null && pdf == null && option != null) {
      throw new UsageException("cli.belongsTo", option, "--png, --svg, --pdf");
    }
    Map<Path, String> files = new LinkedHashMap<>();
    Map<Path, PictureFormat> formats = new HashMap<>();
    for (PictureFormat format : PictureFormat.values()) {
      add(files, out(format), format, ids);
      files.keySet().forEach(file -> formats.putIfAbsent(file, format));
    }
    files.keySet().forEach(SafeFile::requireWritable);
    return new Plan(files, formats, look.spec(language), look.outlines(formats.values()));
  }

  private @Nullable String out(PictureFormat format) {
    return switch (format) {
      case PNG -> png;
      case SVG -> svg;
      case PDF -> pdf;
    };
  }

  /** Into a file goes the main chart or the one that is named, into a folder all of them. */
  private void add(
      Map<Path, String> files, @Nullable String out, PictureFormat format, List<String> ids) {
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
              if (files.put(file, id) != null) {
                throw new UsageException("cli.sameFile", "--" + format.id(), "--png", file);
              }
            });
  }
}
