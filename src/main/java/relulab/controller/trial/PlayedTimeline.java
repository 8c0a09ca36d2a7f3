package relulab.controller.trial;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import org.jspecify.annotations.Nullable;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.time.TimelineView;

/** A timeline on which a player is moved, be it of a trial or of a recorded training. */
public final class PlayedTimeline {
  private PlayedTimeline() {}

  /**
   * Lets the timeline move the player.
   *
   * @param part of the axis that is seen; null for the whole
   */
  public static void connect(
      TimelineView timeline,
      Player player,
      ObjectProperty<@Nullable TimeAxis> part,
      ObservableObjectValue<Look> looks) {
    Messages messages = looks.get().messages();
    timeline.chart().connect(looks::get);
    timeline.setOnSeek(player::seek);
    timeline.setOnStep(player::stepBy);
    timeline.setOnSelect(player.selectionProperty()::set);
    timeline.part().property().bindBidirectional(part);
    timeline.chart().setAccessibleRoleDescription(messages.get("training.timeline.title"));
    timeline.chart().setAccessibleHelp(messages.get("training.timeline.keys"));
  }
}
