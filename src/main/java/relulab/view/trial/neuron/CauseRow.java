package relulab.view.trial.neuron;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A line with a number and what it was before. */
public final class CauseRow extends HBox {
  private static final double GAP = 4;

  private final Label name = new Label();
  private final Label before = new Label();
  private final Label now = new Label();

  private CauseRow() {
    super(GAP);
    name.setMaxWidth(Double.MAX_VALUE);
    name.getStyleClass().add("hint");
    setHgrow(name, Priority.ALWAYS);
    before.getStyleClass().add("hint");
    before.setMinWidth(Region.USE_PREF_SIZE);
    now.getStyleClass().add("cause-number");
    now.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(name, before, now);
    getStyleClass().add("cause-line");
  }

  /** Shows the lines in a box that has nothing else; rows that are there are used again. */
  public static void fill(Pane box, List<Cause> causes) {
    List<Node> rows = box.getChildren();
    while (rows.size() < causes.size()) {
      rows.add(new CauseRow());
    }
    rows.subList(causes.size(), rows.size()).clear();
    for (int i = 0; i < causes.size(); i++) {
      ((CauseRow) rows.get(i)).show(causes.get(i));
    }
  }

  private void show(Cause cause) {
    name.setText(cause.name());
    before.setText(cause.before());
    now.setText(cause.now());
  }
}
