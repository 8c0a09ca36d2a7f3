package relulab.view.functions;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import relulab.model.activation.Activation;
import relulab.text.Messages;

/** The definition of a function of the ReLU family by cases, with its α in figures. */
public final class FormulaView extends HBox {
  private final Label below = new Label();
  private final Label belowCase = new Label();
  private final Messages messages;

  public FormulaView(Messages messages) {
    this.messages = messages;
    getStyleClass().add("formula");
    setAlignment(Pos.CENTER_LEFT);
    Label left = new Label("f(x) =");
    left.setMinWidth(Region.USE_PREF_SIZE);
    Region brace = new Region();
    brace.getStyleClass().add("brace");
    GridPane cases = new GridPane(12, 0);
    cases.addRow(0, new Label("x"), new Label(messages.get("functions.formula.above")));
    belowCase.setText(messages.get("functions.formula.below"));
    cases.addRow(1, below, belowCase);
    getChildren().addAll(left, brace, cases);
  }

  /** Shows a function's formula. */
  public void show(Activation f) {
    String term = FunctionNames.term(f);
    below.setText(term);
    setAccessibleText(messages.get("functions.formula.spoken", term));
  }

  /** The term for x ≤ 0 as it is shown. */
  public String term() {
    return below.getText();
  }
}
