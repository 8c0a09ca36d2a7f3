package relulab.view.trial.neuron;

import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.LaneFrame.LayerFrame;

/**
 * How much gradient reaches each layer of each lane.
 *
 * @param curves of the lanes
 * @param chosen index of the lane that is asked about
 */
public record GradientEnd(List<Curve> curves, int chosen) {

  /**
   * A lane.
   *
   * @param name of it
   * @param kind its function, which gives the colour
   * @param norms of the gradient, by layer, the output last; 0 where none arrives
   */
  public record Curve(String name, ActivationKind kind, List<Double> norms) {}

  /** Of all lanes of a trial. */
  public static GradientEnd of(Frame frame, int chosen) {
    List<Curve> curves =
        frame.lanes().stream()
            .map(
                lane ->
                    new Curve(
                        lane.setup().name(),
                        lane.network().kind(),
                        lane.layers().stream().map(LayerFrame::gradientNorm).toList()))
            .toList();
    return new GradientEnd(curves, chosen);
  }

  /**
   * The first layer after one whose neurons are all dead, so that none passes; 0 if there is none.
   */
  public static int wall(LaneFrame lane, int layer) {
    return lane.layers().stream()
        .filter(
            each -> each.layer() > layer && each.layer() <= lane.network().layout().hiddenLayers())
        .filter(each -> each.zeroShare() == 1)
        .mapToInt(LayerFrame::layer)
        .findFirst()
        .orElse(0);
  }
}
