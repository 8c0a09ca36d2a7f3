package relulab.controller.experiment;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import relulab.controller.Follow;
import relulab.controller.experiment.Field.WrongField;
import relulab.model.Invalid;
import relulab.text.Messages;
import relulab.view.control.ChoiceRow;
import relulab.view.experiment.Words;

/** Where the training of an experiment comes from, and what that is in words. */
final class PlanPart extends VBox {
  private final Form form;
  private final PlanChoice plan;
  private final Messages messages;
  private final ChoiceRow<PlanChoice.Base> base;
  private final Label words = new Label();

  PlanPart(Form form, PlanChoice plan, Messages messages) {
    super(4);
    this.form = form;
    this.plan = plan;
    this.messages = messages;
    base =
        new ChoiceRow<>(
                "plan",
                messages.get("experiment.page.field.plan"),
                bases(),
                each -> messages.get("experiment.page.plan." + each.id()))
            .onChoice(this::choose);
    words.setWrapText(true);
    words.getStyleClass().add("hint");
    getChildren().addAll(base, words);
    Follow.by(this, this::refresh, plan.baseProperty(), form.experimentProperty());
  }

  private List<PlanChoice.Base> bases() {
    List<PlanChoice.Base> bases =
        new ArrayList<>(List.of(PlanChoice.Base.PROTOCOL, PlanChoice.Base.SCENARIO));
    if (plan.isOfResultsKnown()) {
      bases.add(PlanChoice.Base.RESULTS);
    }
    return bases;
  }

  private void choose(PlanChoice.Base chosen) {
    if (chosen == PlanChoice.Base.SCENARIO) {
      form.takeScenario();
    } else {
      plan.baseProperty().set(chosen);
    }
  }

  private void refresh() {
    base.offer(bases(), plan.baseProperty().get());
    words.setText(inWords());
  }

  private String inWords() {
    try {
      return new Words(messages).plan(plan.value(), plan.hasRate());
    } catch (Invalid | WrongField e) {
      return messages.get("experiment.page.plan.impossible");
    }
  }
}
