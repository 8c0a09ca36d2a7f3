package relulab.controller.export;

import javafx.scene.Node;
import relulab.export.script.PyTorchScript;
import relulab.text.Messages;
import relulab.text.Numbers;

/** The run as a program that comes to the same losses. */
final class ScriptPart implements TrialPart {
  private final Messages messages;

  ScriptPart(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Node beside() {
    return new About(messages.get("export.run.about.script"));
  }

  @Override
  public String estimate(Request request) {
    return messages.get("export.run.repeats", Numbers.count(request.to()));
  }

  @Override
  public Work work(Request request) {
    return (file, progress) ->
        PyTorchScript.write(request.scenario(), request.to(), request.language(), file, progress);
  }
}
