package relulab.view.present;

import java.util.EnumSet;
import java.util.Optional;
import relulab.model.trial.Frame;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.lane.Box;
import relulab.view.trial.lane.LanePicture;
import relulab.view.trial.lane.NetworkPainter;
import relulab.view.trial.time.Timeline;
import relulab.view.trial.time.TimelinePainter;

/**
 * One network, and below it the life lines of its neurons.
 *
 * @param lane the network at the step
 * @param alone the trial with this lane alone
 * @param end the last step of the axis below: the same while the trial runs there
 */
public record NetworkStage(LanePicture lane, Frame alone, long end) implements StagePicture {
  private static final double BOTTOM = 655;
  private static final double LIVES = 230;
  private static final double TILE = 64;

  @Override
  public void paint(Surface surface, double width, Look look) {
    boolean lives = end > 0 && lane.layout().hiddenLayers() > 0;
    double bottom = lives ? BOTTOM : HEIGHT - 30;
    NetworkPainter.paint(surface, lane, box(width, bottom), TILE, look);
    if (lives) {
      Timeline rows =
          new Timeline(
              alone,
              new TimeAxis(end),
              Quantity.LOSS,
              null,
              Timeline.Saying.NOTHING,
              false,
              EnumSet.of(Timeline.Part.LIVES));
      Look labels = new Look(look.palette(), look.messages(), look.fontScale());
      TimelinePainter.paint(
          new MovedSurface(surface, 40, BOTTOM + 12), rows, width - 80, LIVES, labels);
    } else {
      surface.text(
          look.messages().get("present.neuron.step", Numbers.count(lane.frame().step())),
          width / 2,
          HEIGHT + 10,
          TextStyle.of(look.palette().muted(), SMALL + 3).at(Horizontal.CENTER, Vertical.BASELINE));
    }
  }

  private static Box box(double width, double bottom) {
    return new Box(MARGIN, 10, width - 2 * MARGIN, bottom - 10);
  }

  @Override
  public Optional<Pointed> at(double x, double y, double width, Look look) {
    double bottom = end > 0 ? BOTTOM : HEIGHT - 30;
    return NetworkPainter.at(lane, box(width, bottom), TILE, x, y, look)
        .map(
            found ->
                new Pointed(
                    found.box().centerX(),
                    found.box().centerY(),
                    0.78 * Math.max(found.box().width(), found.box().height()),
                    found.sentence()));
  }

  @Override
  public String spoken(Look look) {
    return LaneWordsOnStage.sentence(lane, look);
  }
}
