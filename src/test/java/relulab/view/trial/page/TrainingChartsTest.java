package relulab.view.trial.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import relulab.model.trial.Frame;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Theme;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.TimeAxis;

class TrainingChartsTest {
  private static final Look LOOK =
      new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);

  private final Frame frame = new Trial(Setup.learningRateShock()).frame();
  private final TrainingPicture complete = TrainingPicture.of(frame, new TimeAxis(1800), null);

  /** In the first instant of a run a worker has not made the decision maps yet. */
  @Test
  void withoutDecisionMapsAllElseIsDrawn() {
    TrainingPicture early =
        new TrainingPicture(frame, List.of(), complete.axis(), null, LaneOptions.USUAL);
    assertNull(early.maps(2));
    assertNotNull(complete.maps(2));
    for (Chart chart : TrainingCharts.all(early)) {
      assertFalse(draw(chart).texts().isEmpty(), chart.id());
    }
    assertEquals(6, maps(early), "the inputs alone: no map is made up");
    assertEquals(6 + 3 * (16 + 1), maps(complete));
  }

  private static int maps(TrainingPicture picture) {
    Chart lanes = TrainingCharts.all(picture).get(1);
    assertEquals("lanes", lanes.id());
    return draw(lanes).all(Operation.Image.class).size();
  }

  private static RecordingSurface draw(Chart chart) {
    return RecordingSurface.of(surface -> chart.paint(surface, 1000, 700, LOOK));
  }
}
