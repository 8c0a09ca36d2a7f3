package relulab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import relulab.cli.shared.Sources;
import relulab.cli.shared.UsageException;
import relulab.export.FileContent;
import relulab.export.LecturePack;
import relulab.export.ScenarioFiles;
import relulab.export.ScenarioFiles.Opened;
import relulab.export.experiment.CsvException;
import relulab.export.experiment.ResultsReader;
import relulab.export.trial.TrialCharts;
import relulab.model.experiment.Results;
import relulab.view.chart.Chart;
import relulab.view.experiment.ExperimentCharts;

/** The pictures of a file that a window would show. */
final class FilePictures {
  private FilePictures() {}

  /**
   * The charts of a scenario, of points or of results.
   *
   * @throws relulab.cli.shared.FileProblem if the file is none of them
   */
  static LecturePack of(Path file) {
    if (FileContent.of(file) == FileContent.RESULTS) {
      return new LecturePack(List.<Chart>copyOf(ExperimentCharts.of(results(file))), Map.of());
    }
    Opened opened = Sources.read(file.toString());
    long step = TrialCharts.usualStep(opened);
    return new LecturePack(
        TrialCharts.at(opened.scenario(), step), ScenarioFiles.texts(opened.scenario(), step));
  }

  private static Results results(Path file) {
    try {
      return ResultsReader.read(file);
    } catch (CsvException e) {
      throw new UsageException(e.key(), e.arguments());
    }
  }

  /** The name of the folder for the pictures of a file. */
  static String folder(Path file) {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name) + "-pictures";
  }
}
