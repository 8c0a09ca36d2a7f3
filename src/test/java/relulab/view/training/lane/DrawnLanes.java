package relulab.view.training.lane;

import relulab.model.experiment.Frame;
import relulab.model.experiment.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Palette;
import relulab.view.theme.Theme;
import relulab.view.training.Backdrop;
import relulab.view.training.LaneOptions;
import relulab.view.training.Setups;

/** Lanes of known runs, and what is drawn of them at a usual size. */
final class DrawnLanes {
  static final Palette PALETTE = Theme.LIGHT.palette();
  static final Look LOOK = new Look(PALETTE, Messages.of(Language.ENGLISH), 1);
  static final double WIDTH = 300;
  static final double HEIGHT = 400;

  private DrawnLanes() {}

  static Frame frame(String setup, long step) {
    Trial trial = new Trial(Setups.named(setup));
    trial.seek(step);
    return trial.frame();
  }

  static LaneScene scene(Frame frame, int lane) {
    Backdrop backdrop = Backdrop.of(frame.lanes().get(lane).network(), frame.data().train());
    return new LaneScene(frame, lane, backdrop, null, LaneOptions.USUAL, Flashes.NONE);
  }

  static RecordingSurface draw(LaneScene scene) {
    return RecordingSurface.of(s -> LanePainter.paint(s, scene, WIDTH, HEIGHT, LOOK));
  }

  static LaneGeometry geometry(LaneScene scene) {
    return LaneGeometry.of(new RecordingSurface(), scene, WIDTH, HEIGHT, LOOK);
  }
}
