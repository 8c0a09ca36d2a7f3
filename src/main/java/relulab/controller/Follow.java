package relulab.controller;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;

/** Lets a part of the page follow values that live longer than the page. */
public final class Follow {
  private Follow() {}

  /** Does something now and, while the node is shown, whenever a value changes. */
  public static void by(Node node, Runnable action, ObservableValue<?>... values) {
    ChangeListener<Object> listener =
        (observable, before, now) -> {
          if (node.getScene() != null) {
            action.run();
          }
        };
    node.getProperties().put(listener, listener);
    for (ObservableValue<?> value : values) {
      value.addListener(new WeakChangeListener<>(listener));
    }
    node.sceneProperty().addListener(listener);
    action.run();
  }
}
