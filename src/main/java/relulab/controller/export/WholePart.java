package relulab.controller.export;

import java.util.function.Function;
import javafx.scene.Node;
import relulab.text.Messages;
import relulab.text.Numbers;

/**
 * What is made of the run as a whole, without anything to choose.
 *
 * @param about names the words on what it is, {@code export.run.about.…}
 * @param length names the words on how much of the run is in it, {@code export.run.…}
 * @param maker makes it
 */
record WholePart(
    String about,
    String length,
    Messages messages,
    Function<TrialPart.Request, TrialPart.Work> maker)
    implements TrialPart {

  @Override
  public Node beside() {
    return new About(messages.get("export.run.about." + about));
  }

  @Override
  public String estimate(Request request) {
    return messages.get("export.run." + length, Numbers.count(request.to()));
  }

  @Override
  public Work work(Request request) {
    return maker.apply(request);
  }
}
