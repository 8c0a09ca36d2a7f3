package relulab.view.functions;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import relulab.model.activation.ActivationKind;
import relulab.text.Messages;
import relulab.view.control.Choice;

/** Strengths and weaknesses of the three functions, one line each. */
public final class WhatToSee {
  private static final List<String> RELU =
      List.of("cheap", "gradient", "sparse", "dies", "notCentred");
  private static final List<String> LEAKY =
      List.of("returns", "cheap", "centred", "alpha", "dense");
  private static final List<String> PRELU = List.of("learns", "start", "dearer", "decay", "free");

  private WhatToSee() {}

  /** What can be shown live. */
  @FunctionalInterface
  public interface Scenes {

    /**
     * What opens the scene that demonstrates a point such as {@code relu.dies}, if there is one.
     */
    Optional<Runnable> showing(String point);
  }

  /**
   * Fills a switch between the functions and the list for the chosen one.
   *
   * @param chosen the function; it follows the switch
   */
  public static void fill(
      HBox choice,
      VBox list,
      ObjectProperty<ActivationKind> chosen,
      Messages messages,
      Scenes scenes) {
    ToggleGroup group = new ToggleGroup();
    for (ActivationKind kind :
        List.of(ActivationKind.RELU, ActivationKind.LEAKY_RELU, ActivationKind.PRELU)) {
      ToggleButton button = new ToggleButton(FunctionNames.name(kind, messages));
      button.setToggleGroup(group);
      button.setUserData(kind);
      button.setSelected(kind == chosen.get());
      choice.getChildren().add(button);
    }
    Choice.require(
        group,
        kind -> {
          chosen.set((ActivationKind) kind);
          show(chosen.get(), list, messages, scenes);
        });
    show(chosen.get(), list, messages, scenes);
  }

  private static void show(ActivationKind kind, VBox list, Messages messages, Scenes scenes) {
    list.getChildren().clear();
    for (String point : points(kind)) {
      String key = "functions.see." + kind.id() + "." + point;
      Label title = new Label(messages.get(key + ".title"));
      title.getStyleClass().add("see-title");
      title.setWrapText(true);
      Label text = new Label(messages.get(key));
      text.getStyleClass().add("hint");
      text.setWrapText(true);
      VBox item = new VBox(2, title, text);
      item.getStyleClass().add("see-item");
      scenes
          .showing(kind.id() + "." + point)
          .ifPresent(show -> item.getChildren().add(button(title.getText(), show, messages)));
      list.getChildren().add(item);
    }
  }

  private static Button button(String title, Runnable show, Messages messages) {
    Button button = new Button(messages.get("functions.showMe"));
    button.getStyleClass().addAll("chip", "show-me");
    button.setAccessibleText(messages.get("functions.showMeOf", title));
    button.setOnAction(e -> show.run());
    return button;
  }

  private static List<String> points(ActivationKind kind) {
    return switch (kind) {
      case LEAKY_RELU -> LEAKY;
      case PRELU -> PRELU;
      default -> RELU;
    };
  }
}
