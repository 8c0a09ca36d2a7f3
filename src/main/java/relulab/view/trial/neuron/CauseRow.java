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

  /**
   * A number that made a neuron what it is, in words.
   *
   * @param name of the number
   * @param before what it was before, with the sign that leads on from it; empty where that says
   *     nothing
   * @param now what it is
   */
  public record Cause(String name, String before, String now) {

    /** A number that led on from another one; from none where that is empty. */
    public static Cause after(String name, String before, String now) {
      return new Cause(name, before.isEmpty() ? "" : before + " →", now);
    }
  }
}
