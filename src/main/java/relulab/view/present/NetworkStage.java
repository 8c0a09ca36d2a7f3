package relulab.view.present;

import java.util.Optional;
import relulab.model.trial.Frame;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.present.BeatPicture.Pointed;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.lane.Box;
import relulab.view.trial.lane.LanePicture;
import relulab.view.trial.lane.NetworkPainter;
import relulab.view.trial.time.LifeLinesPainter;

/**
 * One network, and below it the life lines of its neurons.
 *
 * @param lane the network at the step
 * @param alone the trial with this lane alone
 * @param end the last step of the axis below: the same while the trial runs there
 */
public record NetworkStage(LanePicture lane, Frame alone, long end) implements StagePicture {
  private static final double BOTTOM = 612;
  private static final double LIVES = 196;
  private static final double NAMES = 70;
  private static final double TILE = 64;

  private boolean hasLives() {
    return end > 0 && lane.layout().hiddenLayers() > 0;
  }

  @Override
  public void paint(Surface surface, double width, Look look) {
    NetworkPainter.paint(surface, lane, box(width, bottom()), TILE, look);
    if (hasLives()) {
      double wide = width - 2 * MARGIN - NAMES;
      double tall = LifeLinesPainter.height(lane.layout(), LIVES);
      Box rows = new Box(MARGIN + NAMES, BOTTOM + 14 + (LIVES - tall) / 2, wide, tall);
      LifeLinesPainter.paint(surface, alone, end, rows, look);
    } else {
      surface.text(
          look.messages().get("present.neuron.step", Numbers.count(lane.frame().step())),
          width / 2,
          HEIGHT + 10,
          TextStyle.of(look.palette().muted(), SMALL + 3).at(Horizontal.CENTER, Vertical.BASELINE));
    }
  }

  private double bottom() {
    return hasLives() ? BOTTOM : HEIGHT - 30;
  }

  private static Box box(double width, double bottom) {
    return new Box(MARGIN, 10, width - 2 * MARGIN, bottom - 10);
  }

  @Override
  public Optional<Pointed> at(double x, double y, double width, Look look) {
    return NetworkPainter.at(lane, box(width, bottom()), TILE, x, y, look)
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
