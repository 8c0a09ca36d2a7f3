package relulab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.FileProblem;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.Sources;
import relulab.cli.shared.UsageException;
import relulab.export.ExportException;
import relulab.export.FileContent;
import relulab.export.ScenarioFiles;
import relulab.export.experiment.CsvException;
import relulab.export.experiment.ResultsReader;
import relulab.model.experiment.Results;
import relulab.model.trace.Trace;
import relulab.scenario.Lecture;
import relulab.scenario.PointsFile;
import relulab.scenario.Scenario;
import relulab.scenario.ScenarioException;
import relulab.scenario.TraceFile;
import relulab.text.Messages;
import relulab.text.Numbers;

/** Says of files whether the app can use them, and what is wrong where it cannot. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  @Parameters(arity = "0..*", paramLabel = "FILE|SCENE", descriptionKey = "files")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() {
    if (names.isEmpty()) {
      throw new UsageException("cli.missing", "FILE|SCENE");
    }
    PrintWriter out = spec.commandLine().getOut();
    Messages messages = Messages.of(common.language);
    int wrong = 0;
    for (String name : names) {
      try {
        quiet.say(out, messages.get("cli.inFile", name, describe(name, messages)));
      } catch (Problem e) {
        wrong++;
        Failure.print(spec.commandLine(), e.text);
      }
    }
    return wrong == 0 ? 0 : 1;
  }

  /** What is wrong with one file. */
  private static final class Problem extends Exception {
    private final String text;

    Problem(String text) {
      super(text);
      this.text = text;
    }
  }

  private static String describe(String name, Messages messages) throws Problem {
    try {
      Path file = Sources.file(name);
      if (file == null) {
        return scenario(Sources.read(name).scenario(), messages);
      }
      Optional<Lecture> lecture = ScenarioFiles.lecture(file);
      if (lecture.isPresent()) {
        return lecture(lecture.get(), messages);
      }
      return switch (FileContent.of(file)) {
        case POINTS -> PointsFile.read(file).message(messages);
        case TRACE -> trace(TraceFile.read(file), messages);
        case RESULTS -> results(ResultsReader.read(file), messages);
        case SCENARIO, LECTURE, PNG, SVG, PDF, FILM, OTHER_PICTURE ->
            scenario(Sources.read(name).scenario(), messages);
      };
    } catch (FileProblem e) {
      throw new Problem(e.message(messages));
    } catch (ScenarioException e) {
      throw new Problem(messages.get("cli.inFile", name, e.message(messages)));
    } catch (ExportException e) {
      throw new Problem(e.message(messages));
    } catch (CsvException e) {
      throw new Problem(e.message(messages));
    } catch (UsageException e) {
      throw new Problem(messages.get(e.key(), e.arguments()));
    }
  }

  private static String lecture(Lecture lecture, Messages messages) {
    return messages.get(
        "cli.validate.lecture",
        Numbers.count(lecture.scenes().size()),
        Numbers.count(lecture.beats()));
  }

  private static String scenario(Scenario scenario, Messages messages) {
    return messages.get(
        "cli.validate.scenario",
        Numbers.count(scenario.steps()),
        Numbers.count(scenario.setup().lanes().size()),
        Numbers.count(scenario.beats().size()));
  }

  private static String trace(Trace trace, Messages messages) {
    return messages.get(
        "cli.validate.trace",
        Numbers.count(trace.records()),
        Numbers.count(trace.last()),
        Numbers.count(trace.header().neurons()));
  }

  private static String results(Results results, Messages messages) {
    return messages.get(
        "cli.validate.results", results.experiment().id(), Numbers.count(results.networks()));
  }
}
