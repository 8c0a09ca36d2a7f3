package relulab.view.trial;

import javafx.scene.Node;
import relulab.model.activation.ActivationKind;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** Shows which chart the keys go to. */
public final class FocusRing {
  private static final double CORNER = 8;

  private FocusRing() {}

  /** Lets a chart be painted anew when the keys come to it or leave it. */
  public static void follow(ChartView view) {
    view.focusVisibleProperty().addListener(observable -> view.repaint());
  }

  /** Draws a ring along the edge of a chart that was reached by keyboard. */
  public static void paint(Surface surface, Node view, double width, double height, Look look) {
    if (view.isFocusVisible()) {
      Stroke stroke = new Stroke(look.palette().color(ActivationKind.RELU), 2);
      surface.rectangle(1, 1, width - 2, height - 2, CORNER, null, stroke);
    }
  }
}
