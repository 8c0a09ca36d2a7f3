package relulab.controller.experiment;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.view.control.Presence;

/**
 * How the page gives way. Where it is low, the list keeps its titles and loses its lines; where it
 * is small, everything stands closer.
 */
final class PageLayout {
  private static final double WIDE = 1240;
  private static final double HIGH = 800;

  private final Region root;
  private final VBox list;

  PageLayout(Region root, VBox list) {
    this.root = root;
    this.list = list;
    root.widthProperty().addListener(observable -> arrange());
    root.heightProperty().addListener(observable -> arrange());
  }

  /** Puts everything where it belongs at this size. */
  void arrange() {
    boolean high = root.getHeight() >= HIGH || root.getHeight() == 0;
    boolean wide = root.getWidth() >= WIDE || root.getWidth() == 0;
    list.lookupAll(".experiment-line").forEach(line -> Presence.set(line, high && wide));
    root.getStyleClass().remove("narrow");
    if (!wide) {
      root.getStyleClass().add("narrow");
    }
  }
}
