package relulab.view.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.network.Layout;
import relulab.model.trace.TraceCourse;
import relulab.model.training.NeuronState;
import relulab.model.trial.CourseTrack.StateChange;
import relulab.scenario.TraceFile;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Theme;
import relulab.view.trial.Selection;

class RecordedChartsTest {
  private static final Look LOOK =
      new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);
  private static final TraceCourse COURSE =
      new TraceCourse(
          TraceFile.read(Path.of("src/test/resources/trace/conv.relutrace")), "conv", 115);

  @Test
  void chartsAreThoseOfATrialAsFarAsTheyWereRecorded() {
    LayersPicture picture = new LayersPicture(COURSE, new Selection(0, 2, 3));
    List<Chart> all = RecordedCharts.all(picture);
    assertEquals(
        List.of(
            "training",
            "lanes",
            "life-lines",
            "loss",
            "gradient-norm",
            "alive-share",
            "alpha-over-time",
            "gradient-by-layer",
            "zeros-by-layer",
            "mean-by-layer"),
        all.stream().map(Chart::id).toList());
    for (Chart chart : all) {
      for (double[] size : new double[][] {{1000, 700}, {500, 300}, {320, 240}}) {
        RecordingSurface drawn =
            RecordingSurface.of(surface -> chart.paint(surface, size[0], size[1], LOOK));
        assertFalse(drawn.texts().isEmpty(), chart.id());
      }
    }
  }

  @Test
  void layersSayTheirNamesAndHowManyAreSilent() {
    Chart lanes = RecordedCharts.all(new LayersPicture(COURSE, null)).get(1);
    String said =
        String.join("|", RecordingSurface.of(s -> lanes.paint(s, 1000, 300, LOOK)).texts());
    said = said.replace('\u00A0', ' ').replace('\u202F', ' ');
    for (String word : List.of("relu 7", "leaky-relu 3", "prelu 5", "PReLU · 24", "50 % alive")) {
      assertTrue(said.contains(word), word + " in " + said);
    }
  }

  /** The changes of state, done one after the other, come to the states at the end. */
  @Test
  void changesLeadFromTheFirstStatesToTheLast() {
    NeuronState[] states = new NeuronState[COURSE.trace().layout().neurons()];
    for (int n = 0; n < states.length; n++) {
      states[n] = COURSE.at(0).state(0, n);
    }
    for (StateChange change : COURSE.trace().changes()) {
      assertEquals(states[change.neuron()], change.from());
      states[change.neuron()] = change.to();
      assertEquals(change.to(), COURSE.at(change.step()).state(0, change.neuron()));
    }
    for (int n = 0; n < states.length; n++) {
      assertEquals(COURSE.trace().state(n), states[n]);
    }
    assertFalse(COURSE.trace().changes().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40, 512, 5000})
  void everyNeuronHasAPlaceOfItsOwnAndIsFoundThere(int width) {
    Layout layers = new Layout(2, List.of(width, 3, width), false);
    LayersGeometry at = LayersGeometry.of(layers, 700, 220, 1);
    Set<Selection> found = new HashSet<>();
    List<String> outside = new ArrayList<>();
    for (int layer = 1; layer <= 3; layer++) {
      LayersGeometry.Grid grid = at.grids().get(layer - 1);
      for (int unit = 0; unit < layers.width(layer); unit++) {
        double x = grid.x(unit) + grid.cell() / 2;
        double y = grid.y(unit) + grid.cell() / 2;
        found.add(at.at(x, y));
        if (x > 700 || y > 220 + grid.cell()) {
          outside.add(layer + "·" + unit);
        }
      }
    }
    assertEquals(layers.neurons(), found.size());
    assertEquals(List.of(), outside);
  }
}
