package relulab.export;

import java.util.function.Consumer;
import javafx.scene.paint.Color;
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;

/** A chart that draws what a test tells it to, on the background of its theme. */
record TestChart(Consumer<Surface> drawing) implements Chart {
  static final TextStyle STYLE = TextStyle.of(Color.BLACK, 12);
  static final String SETTINGS = "α = 0.1 · 激活 \"<&>\"";

  @Override
  public String id() {
    return "test";
  }

  @Override
  public String title(Messages messages) {
    return "Title of " + messages.language().id();
  }

  @Override
  public String settings(Messages messages) {
    return SETTINGS;
  }

  @Override
  public void paint(Surface surface, double width, double height, Look look) {
    surface.clear(look.palette().card());
    drawing.accept(surface);
  }
}
