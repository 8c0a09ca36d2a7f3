package relulab.view.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;

/**
 * A pane that scrolls and keeps no picture of what it shows. JavaFX's own keeps one in a pool of
 * the renderer, and does not give it back when the pane leaves the window: half a megabyte more
 * after each change of page, until memory is short.
 */
public final class Scroller extends ScrollPane {
  /** An empty one. */
  public Scroller() {
    followSkin(this);
  }

  /** One that shows this. */
  public Scroller(Node content) {
    this();
    setContent(content);
  }

  /** The same for a field of several lines, which scrolls by a pane of its own. */
  public static <T extends TextArea> T inside(T area) {
    area.skinProperty()
        .addListener(observable -> area.lookupAll(".scroll-pane").forEach(Scroller::see));
    return area;
  }

  private static void see(Node node) {
    if (node instanceof ScrollPane pane) {
      followSkin(pane);
      keepNoPicture(pane.skinProperty());
    }
  }

  private static void followSkin(ScrollPane pane) {
    pane.skinProperty().addListener(observable -> keepNoPicture(pane.skinProperty()));
  }

  private static void keepNoPicture(ObservableValue<Skin<?>> skin) {
    if (skin.getValue() != null && skin.getValue().getSkinnable() instanceof ScrollPane pane) {
      pane.getChildrenUnmodifiable().forEach(part -> part.setCache(false));
    }
  }
}
