package relulab.view.trial;

import java.util.ArrayList;
import java.util.List;
import relulab.model.trial.CourseTrack;
import relulab.text.Messages;

/** What a chart shows of each lane. */
public sealed interface Measure permits Quantity, LayerQuantity {

  /** All that can be followed over time, as a person chooses among them. */
  static List<Measure> all() {
    List<Measure> all = new ArrayList<>(List.of(Quantity.values()));
    for (LayerQuantity quantity : LayerQuantity.values()) {
      if (quantity != LayerQuantity.ALPHA) { // Over time it is the same as Quantity.ALPHA.
        all.add(quantity);
      }
    }
    return List.copyOf(all);
  }

  /** The name of its chart in files and on the command line, and in keys of texts. */
  String chartId();

  /** Whether it is drawn on a logarithmic scale. */
  boolean isLogarithmic();

  /** Whether it is a share, and told in percent. */
  boolean isShare();

  /** Whether there is one curve for each layer. */
  boolean isByLayer();

  /** Its name in words. */
  default String title(Messages messages) {
    return messages.get("training.chart." + chartId());
  }

  /** Number of curves of a lane. */
  int curves(CourseTrack track);

  /** Mean over a column of a track. */
  double mean(CourseTrack track, int column, int curve);

  /** Least value within a column, where it is known; else the mean. */
  default double min(CourseTrack track, int column, int curve) {
    return mean(track, column, curve);
  }

  /** Greatest value within a column, where it is known; else the mean. */
  default double max(CourseTrack track, int column, int curve) {
    return mean(track, column, curve);
  }
}
