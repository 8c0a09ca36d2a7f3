package relulab.view.functions;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.text.Messages;

/** A card of the ReLU family: name, switch, formula, and α where there is one. */
public final class FunctionCard extends VBox {
  private final ToggleSwitch shown = new ToggleSwitch();
  private final FormulaView formula;
  private final String name;
  private final Messages messages;

  public FunctionCard(ActivationKind kind, Messages messages) {
    this.messages = messages;
    name = FunctionNames.name(kind, messages);
    formula = new FormulaView(messages);
    setId(kind.id());
    getStyleClass().addAll("function-card", kind.id());
    Region line = new Region();
    line.getStyleClass().add("series-line");
    Label title = new Label(name);
    title.getStyleClass().add("card-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    shown.setAccessibleText(messages.get("functions.show", name));
    HBox head = new HBox(8, line, title, space, shown);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, formula);
  }

  /** Whether the function is shown in the plots. */
  public BooleanProperty shownProperty() {
    return shown.selectedProperty();
  }

  /** Adds a control for α, which has a title, and returns it. */
  public AlphaControl addAlpha(String title) {
    AlphaControl control = new AlphaControl(name, title, messages);
    getChildren().add(control);
    return control;
  }

  /** Adds a node under what is there. */
  public void add(Node node) {
    getChildren().add(node);
  }

  /** Shows the function's formula. */
  public void show(Activation f) {
    formula.show(f);
  }

  /** The formula. */
  public FormulaView formula() {
    return formula;
  }
}
