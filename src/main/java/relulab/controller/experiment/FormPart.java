package relulab.controller.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import relulab.controller.trial.Follow;
import relulab.text.Messages;
import relulab.view.control.TextRow;
import relulab.view.experiment.VariantsControl;

/** The form of one experiment on the page. */
final class FormPart {
  private final Form form;
  private final Messages messages;
  private final Map<String, TextRow> rows = new LinkedHashMap<>();
  private final VBox box;

  /** Fills a box with the form. */
  FormPart(VBox box, Form form, Messages messages) {
    this.box = box;
    this.form = form;
    this.messages = messages;
    box.getChildren().clear();
    if (form instanceof PlanForm planned) {
      box.getChildren().add(new PlanPart(planned, messages));
    }
    if (form instanceof BornDeadForm map) {
      form.fields().stream().filter(Field::isList).forEach(this::addRow);
      box.getChildren().add(fixedInput(map));
    } else {
      activations().forEach(this::addVariants);
      form.fields().stream().filter(Field::isList).forEach(this::addRow);
    }
    form.fields().stream().filter(field -> !field.isList()).forEach(this::addRow);
    addRow(form.networks());
  }

  private List<VariantsField> activations() {
    return switch (form) {
      case PlanForm planned -> planned.activations();
      case GradientFlowForm flow -> List.of(flow.activations());
      case CostForm cost -> List.of(cost.activations());
      default -> List.of();
    };
  }

  private void addRow(Field<?> field) {
    String id = form.id() + "-" + field.name();
    TextRow row = new TextRow(id, name(field), field.isList(), field.textProperty());
    row.setOnCommit(() -> row.say(form.isRight(field) ? "" : field.allowed(messages)));
    rows.put(field.name(), row);
    box.getChildren().add(row);
  }

  private String name(Field<?> field) {
    boolean repeated = form instanceof CostForm && field == form.networks();
    return messages.get(
        repeated ? "experiment.page.field.repetitions" : "experiment.page.field." + field.name());
  }

  private void addVariants(VariantsField field) {
    VariantsControl control =
        new VariantsControl(messages, field.hasAlpha(), field.variantsProperty());
    Follow.by(control, control::refresh, field.variantsProperty());
    box.getChildren().add(control);
  }

  private Node fixedInput(BornDeadForm map) {
    CheckBox check = new CheckBox(messages.get("experiment.page.fixedInput"));
    check.setId("fixed-input");
    check.setWrapText(true);
    check.selectedProperty().bindBidirectional(map.fixedInputProperty());
    return check;
  }

  /** Marks everything that is wrong, goes there, and tells whether all is well. */
  boolean check() {
    Optional<RuntimeException> problem = form.problem();
    boolean first = true;
    for (Field<?> field : form.fields()) {
      first = !mark(field, first) && first;
    }
    mark(form.networks(), first);
    return problem.isEmpty();
  }

  /** Whether the field is wrong. */
  private boolean mark(Field<?> field, boolean goThere) {
    TextRow row = rows.get(field.name());
    boolean wrong = row != null && !form.isRight(field);
    if (row != null) {
      row.say(wrong ? field.allowed(messages) : "");
      if (wrong && goThere) {
        row.focusField();
      }
    }
    return wrong;
  }
}
