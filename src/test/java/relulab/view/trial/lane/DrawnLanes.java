package relulab.view.trial.lane;

import relulab.model.network.ActivationMaps;
import relulab.model.trial.Frame;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Palette;
import relulab.view.theme.Theme;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.Setups;

/** Lanes of known runs, and what is drawn of them at a usual size. */
final class DrawnLanes {
  static final Palette PALETTE = Theme.LIGHT.palette();
  static final Look LOOK = new Look(PALETTE, Messages.of(Language.ENGLISH), 1);
  static final double WIDTH = 402;
  static final double HEIGHT = 350;

  private DrawnLanes() {}

  static Frame frame(String setup, long step) {
    Trial trial = new Trial(Setups.named(setup));
    trial.seek(step);
    return trial.frame();
  }

  static LanePicture scene(Frame frame, int lane) {
    ActivationMaps maps =
        ActivationMaps.of(
            frame.lanes().get(lane).network(), frame.data().train(), ActivationMaps.COARSE);
    return new LanePicture(frame, lane, maps, null, LaneOptions.USUAL, Flashes.NONE);
  }

  static RecordingSurface draw(LanePicture scene) {
    return RecordingSurface.of(s -> LanePainter.paint(s, scene, WIDTH, HEIGHT, LOOK));
  }

  static LaneGeometry geometry(LanePicture scene) {
    return LaneGeometry.of(new RecordingSurface(), scene, WIDTH, HEIGHT, LOOK);
  }
}
