package relulab.view.control;

import javafx.scene.Node;

/** Whether a part of a page is there at all. */
public final class Presence {
  private Presence() {}

  /** Shows a node, or takes it away together with its room. */
  public static void set(Node node, boolean isThere) {
    node.setVisible(isThere);
    node.setManaged(isThere);
  }
}
