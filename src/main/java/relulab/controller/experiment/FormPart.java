package relulab.controller.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import relulab.controller.Follow;
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
    form.fields().forEach(this::add);
    addRow(form.networks());
  }

  private void add(Field<?> field) {
    switch (field) {
      case PlanChoice plan -> box.getChildren().add(new PlanPart(form, plan, messages));
      case VariantsField<?> activations -> addVariants(activations);
      case FlagField flag -> box.getChildren().add(check(flag));
      case TypedField<?> typed -> addRow(typed);
    }
  }

  private void addRow(TypedField<?> field) {
    String id = form.id() + "-" + field.name();
    TextRow row = new TextRow(id, name(field), field.isList(), field.textProperty());
    row.setOnCommit(() -> row.say(form.isRight(field) ? "" : field.allowed(messages)));
    rows.put(field.name(), row);
    box.getChildren().add(row);
  }

  private String name(TypedField<?> field) {
    boolean repeated = form.kind().repeats() && field == form.networks();
    return messages.get(
        repeated ? "experiment.page.field.repetitions" : "experiment.page.field." + field.name());
  }

  private void addVariants(VariantsField<?> field) {
    VariantsControl control =
        new VariantsControl(messages, field.hasAlpha(), field.variantsProperty());
    Follow.by(control, control::refresh, field.variantsProperty());
    box.getChildren().add(control);
  }

  private Node check(FlagField field) {
    CheckBox check = new CheckBox(messages.get("experiment.page.field." + field.name()));
    check.setId(field.parameter().spelt());
    check.setWrapText(true);
    check.selectedProperty().bindBidirectional(field.flag());
    return check;
  }

  /** Marks everything that is wrong, goes there, and tells whether all is well. */
  boolean check() {
    Optional<RuntimeException> problem = form.problem();
    boolean first = true;
    for (TypedField<?> field : form.typed()) {
      first = !mark(field, first) && first;
    }
    mark(form.networks(), first);
    return problem.isEmpty();
  }

  /** Whether the field is wrong. */
  private boolean mark(TypedField<?> field, boolean goThere) {
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
