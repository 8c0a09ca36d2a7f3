package relulab.cli;

import java.io.File;
import java.util.List;
import relulab.cli.experiment.ExperimentCommand;
import relulab.text.Messages;

/** The program's commands by name: only those that a command line may need are made. */
final class Commands {
  static final String EXPERIMENT = "experiment";

  /** All of them, in the order in which help shows them. */
  static final List<String> NAMES =
      List.of(
          "export",
          "evaluate",
          "train",
          "animate",
          "film",
          "pack",
          "script",
          "recorder",
          "diagnose",
          "scenes",
          "scenario",
          "validate",
          "help",
          EXPERIMENT);

  private Commands() {}

  /** Those that these arguments can mean: one, none where just a window is opened, or any. */
  static List<String> namedBy(String[] arguments) {
    if (arguments.length == 0) {
      return List.of();
    }
    String first = arguments[0];
    if (arguments.length == 1 && (first.equals("-V") || first.equals("--version"))) {
      return List.of();
    }
    if (NAMES.contains(first) && !first.equals("help")) {
      return List.of(first);
    }
    boolean isFile = arguments.length == 1 && !first.startsWith("-") && new File(first).exists();
    return isFile ? List.of() : NAMES;
  }

  /** One of them, ready to be added to a program. */
  static Object of(String name, Messages messages) {
    return switch (name) {
      case "export" -> ExportCommand.spec();
      case "evaluate" -> EvaluateCommand.spec();
      case "train" -> new TrainCommand();
      case "animate" -> new AnimateCommand();
      case "film" -> new FilmCommand();
      case "pack" -> PackCommand.spec();
      case "script" -> new ScriptCommand();
      case "recorder" -> new RecorderCommand();
      case "diagnose" -> new DiagnoseCommand();
      case "scenes" -> new ScenesCommand();
      case "scenario" -> new ScenarioCommand();
      case "validate" -> new ValidateCommand();
      case "help" -> new HelpCommand();
      case EXPERIMENT -> ExperimentCommand.of(messages);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
