package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;
import relulab.model.experiment.Variant;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.control.ChoiceRow;
import relulab.view.control.NumberField;
import relulab.view.control.Presence;
import relulab.view.functions.FunctionNames;

/**
 * The activation functions to compare: a chip each, which takes it away, and a row that adds one.
 */
public final class VariantsControl extends VBox {
  private static final double USUAL_ALPHA = 0.1;
  private static final int MOST = 16;

  private final Messages messages;
  private final boolean withAlpha;
  private final ObjectProperty<List<Variant>> variants;
  private final FlowPane chips = new FlowPane(4, 4);
  private final Label wrong = new Label();
  private final NumberField alpha = new NumberField();
  private final ChoiceRow<ActivationKind> kind;
  private final Button add;
  private @Nullable List<Variant> shown;

  /** A control; call {@link #refresh} when the variants have changed. */
  public VariantsControl(
      Messages messages, boolean withAlpha, ObjectProperty<List<Variant>> variants) {
    this.messages = messages;
    this.withAlpha = withAlpha;
    this.variants = variants;
    getStyleClass().add("variants");
    Label title = new Label(messages.get("experiment.page.field.activations"));
    kind =
        new ChoiceRow<>(
                "variant-kind",
                "",
                List.of(ActivationKind.values()),
                k -> FunctionNames.name(k, messages))
            .onChoice(k -> showAlpha());
    kind.show(ActivationKind.LEAKY_RELU);
    HBox.setHgrow(kind, Priority.ALWAYS);
    prepareAlpha();
    add = new Button(messages.get("experiment.page.add"));
    add.setId("variant-add");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(e -> add());
    HBox row = new HBox(5, kind, alpha, add);
    row.setAlignment(Pos.CENTER_LEFT);
    wrong.setWrapText(true);
    wrong.getStyleClass().addAll("hint", "warning");
    getChildren().addAll(title, chips, row, wrong);
    showAlpha();
    refresh();
  }

  private void prepareAlpha() {
    alpha.setId("variant-alpha");
    alpha.setAccessibleText(messages.get("experiment.page.alphaOfNew"));
    alpha.setPrefColumnCount(4);
    alpha.setMinWidth(USE_PREF_SIZE);
    alpha.setRange(Alpha.MIN, Alpha.MAX);
    alpha.setFormat(Numbers::exact);
    alpha.show(USUAL_ALPHA);
    alpha.setOnValue(v -> say(""));
    alpha.setOnWrong(() -> say(allowedAlpha()));
  }

  private void showAlpha() {
    boolean has = withAlpha && kind.value().hasAlpha();
    Presence.set(alpha, has);
  }

  private void add() {
    boolean has = withAlpha && kind.value().hasAlpha();
    if (has && alpha.isWrong()) {
      say(allowedAlpha());
      return;
    }
    List<Variant> more = new ArrayList<>(variants.get());
    Variant next = new Variant(kind.value(), has ? alpha.value() : 0);
    if (more.contains(next)) {
      say(messages.get("experiment.page.already", name(next)));
      return;
    }
    more.add(next);
    variants.set(List.copyOf(more));
  }

  private String allowedAlpha() {
    return messages.get(
        "experiment.page.allowed.alpha",
        Numbers.significant(Alpha.MIN, 3),
        Numbers.significant(Alpha.MAX, 3));
  }

  private void remove(Variant gone) {
    variants.set(variants.get().stream().filter(v -> !v.equals(gone)).toList());
  }

  /** Shows the variants as they are now. */
  public void refresh() {
    if (variants.get().equals(shown)) {
      return;
    }
    shown = variants.get();
    chips.getChildren().clear();
    for (Variant variant : variants.get()) {
      chips.getChildren().add(chip(variant));
    }
    add.setDisable(variants.get().size() >= MOST);
    say(variants.get().isEmpty() ? messages.get("experiment.page.allowed.activations") : "");
  }

  private Button chip(Variant variant) {
    Button chip = new Button(name(variant) + "  ×");
    chip.setId("variant-" + variant.kind().id());
    chip.getStyleClass().addAll("chip", "variant-chip", variant.kind().id());
    chip.setAccessibleText(messages.get("experiment.page.takeAway", name(variant)));
    chip.setOnAction(e -> remove(variant));
    return chip;
  }

  private String name(Variant variant) {
    String name = FunctionNames.name(variant.kind(), messages);
    return withAlpha && variant.kind().hasAlpha()
        ? name + " " + Numbers.exact(variant.alpha())
        : name;
  }

  private void say(String text) {
    wrong.setText(text);
    Presence.set(wrong, !text.isEmpty());
  }
}
