package relulab.view.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A setting that is one of several: its name and a list. */
public final class ChoiceRow<T> extends HBox {
  private final ComboBox<T> box = new ComboBox<>();
  private List<String> offered = List.of();
  private boolean following;

  /** A choice between values, each with its name. */
  public ChoiceRow(String id, String name, List<T> values, Function<T, String> text) {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    box.setId(id);
    box.setAccessibleText(name);
    box.setConverter(new ItemNames<>(text));
    box.getItems().setAll(values);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    if (!name.isEmpty()) {
      Label label = new Label(name);
      label.setLabelFor(box);
      label.setMinWidth(USE_PREF_SIZE);
      getChildren().add(label);
    }
    getChildren().add(box);
  }

  /** What is called with each value that a person chooses. */
  public ChoiceRow<T> onChoice(Consumer<T> action) {
    box.valueProperty()
        .addListener(
            (observable, before, now) -> {
              if (!following && now != null) {
                action.accept(now);
              }
            });
    return this;
  }

  /** Shows a value. */
  public void show(T value) {
    following = true;
    box.setValue(value);
    following = false;
  }

  /** Replaces the values, or their names; one of them is shown. */
  public void offer(List<T> values, T shown) {
    List<String> names = values.stream().map(box.getConverter()::toString).toList();
    if (!names.equals(offered)) {
      offered = names;
      following = true;
      box.setValue(null);
      box.getItems().setAll(values);
      following = false;
    }
    show(shown);
  }

  /** The value that is shown. */
  public T value() {
    return box.getValue();
  }
}
