package relulab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import relulab.cli.shared.Sources;
import relulab.cli.shared.UsageException;
import relulab.export.FileContent;
import relulab.export.ScenarioFiles;
import relulab.export.ScenarioFiles.Opened;
import relulab.export.experiment.CsvException;
import relulab.export.experiment.ResultsReader;
import relulab.export.present.LecturePack;
import relulab.export.trial.TrialCharts;
import relulab.model.experiment.Results;
import relulab.scenario.Scenario;
import relulab.view.chart.Chart;
import relulab.view.experiment.ExperimentCharts;

/** Packs of what is named on the command line. */
final class Packs {
  private Packs() {}

  /**
   * The beats of a lecture with the charts of the functions; the beats of a scenario or a scene
   * with the charts of its trial; the charts of results.
   *
   * @throws relulab.cli.shared.FileProblem if the file is none of them
   */
  static LecturePack of(String name) {
    return Sources.lecture(name).map(LecturePack::of).orElseGet(() -> ofOthers(name));
  }

  private static LecturePack ofOthers(String name) {
    Path file = Sources.file(name);
    if (file != null && FileContent.of(file) == FileContent.RESULTS) {
      return new LecturePack(List.of(), items(ExperimentCharts.of(results(file)), Map.of()));
    }
    Opened opened = Sources.read(name);
    Scenario scenario = opened.scenario();
    long step = TrialCharts.usualStep(opened);
    return new LecturePack(
        scenario.beats().isEmpty() ? List.of() : List.of(scenario),
        items(TrialCharts.at(scenario, step), ScenarioFiles.texts(scenario, step)));
  }

  private static List<LecturePack.Item> items(
      List<? extends Chart> charts, Map<String, String> texts) {
    return charts.stream().map(chart -> new LecturePack.Item(chart, texts)).toList();
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
