package relulab.cli.shared;

import relulab.scenario.ScenarioException;
import relulab.text.Messages;

/** What is wrong with a file that a person named. */
public final class FileProblem extends RuntimeException {
  private final String name;
  private final ScenarioException problem;

  /** With the file as it was typed. */
  public FileProblem(String name, ScenarioException problem) {
    super(problem);
    this.name = name;
    this.problem = problem;
  }

  /** What is wrong, with the name of the file. */
  public String message(Messages messages) {
    return messages.get("cli.inFile", name, problem.message(messages));
  }
}
