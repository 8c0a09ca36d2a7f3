package relulab.view.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.model.data.Dataset;
import relulab.model.data.Task;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneMaps;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Theme;
import relulab.view.trial.lane.Flashes;
import relulab.view.trial.lane.LanePainter;
import relulab.view.trial.lane.LanePicture;
import relulab.view.trial.settings.DataPicture;

/** Classes differ by shape, and have no colour, wherever samples are drawn. */
class ClassMarkTest {

  @ParameterizedTest
  @EnumSource(Theme.class)
  void classesDifferByShapeOnMapsAndThumbnails(Theme theme) {
    Look look = new Look(theme.palette(), Messages.of(Language.ENGLISH), 1);
    Trial trial = new Trial(Setups.named("shock"));
    Frame frame = trial.frame();
    Dataset data = frame.data().train();
    LanePicture lane =
        new LanePicture(
            frame, 0, LaneMaps.of(frame).getFirst(), null, LaneOptions.USUAL, Flashes.NONE);
    RecordingSurface map = RecordingSurface.of(s -> LanePainter.paint(s, lane, 402, 350, look));
    RecordingSurface thumbnail =
        RecordingSurface.of(s -> DataPicture.paint(s, data, Task.CLASSIFICATION, 34, 34, look));
    for (RecordingSurface drawn : List.of(map, thumbnail)) {
      List<Operation.Circle> marks =
          drawn.all(Operation.Circle.class).stream().limit(data.size()).toList();
      assertEquals(data.size(), marks.size());
      for (int s = 0; s < data.size(); s++) {
        Operation.Circle mark = marks.get(s);
        if (data.targets()[s] > 0) {
          assertNull(mark.stroke());
          assertEquals(theme.palette().text(), mark.fill());
        } else {
          assertEquals(theme.palette().text(), assertNotNullStroke(mark));
          assertEquals(theme.palette().zero(), mark.fill());
        }
      }
      assertTrue(theme.palette().text().getSaturation() < 0.4, "ink");
    }
  }

  private static javafx.scene.paint.Color assertNotNullStroke(Operation.Circle mark) {
    assertNotNull(mark.stroke());
    return mark.stroke().color();
  }
}
