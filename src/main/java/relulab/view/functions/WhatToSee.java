package relulab.view.functions;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;
import relulab.text.Messages;
import relulab.view.control.Choice;
import relulab.view.control.Scroller;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;

/**
 * Strengths and weaknesses of the three functions, one line each: a list beside the plots or, where
 * the window is narrow, a strip under them.
 */
public final class WhatToSee extends VBox {
  private static final List<String> RELU =
      List.of("cheap", "gradient", "sparse", "dies", "notCentred");
  private static final List<String> LEAKY =
      List.of("returns", "cheap", "gradient", "centred", "alpha", "choose", "dense");
  private static final List<String> PRELU = List.of("learns", "start", "dearer", "decay", "free");
  private static final List<String> SOURCES = List.of("maas", "he", "xu", "lu");
  private static final double STRIP_ITEM = 140;

  /** So many lines of an item's text fit into the strip. */
  private static final double STRIP_LINES = 3.4;

  private static final TextStyle HINT = TextStyle.of(Color.BLACK, 12);
  private static final double STRIP_SOURCE = 250;

  private final HBox head = new HBox(12);
  private final HBox choice = new HBox();
  private final Scroller scroll = new Scroller();
  private final ObjectProperty<ActivationKind> chosen;
  private final Messages messages;
  private final Points points;
  private boolean strip;

  /** What can be shown live. */
  @FunctionalInterface
  public interface Points {

    /** What shows a point such as {@code relu.dies}, if anything does. */
    Optional<Runnable> showing(String point);
  }

  /**
   * A list.
   *
   * @param chosen the function; it follows the switch
   */
  public WhatToSee(ObjectProperty<ActivationKind> chosen, Messages messages, Points points) {
    this.chosen = chosen;
    this.messages = messages;
    this.points = points;
    setId("whatToSee");
    getStyleClass().addAll("card", "what-to-see");
    choice.setId("seeSwitch");
    choice.getStyleClass().addAll("page-switch", "small-switch");
    choice.setMinWidth(Region.USE_PREF_SIZE);
    head.setAlignment(Pos.CENTER_LEFT);
    scroll.getStyleClass().add("see-scroll");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    fillSwitch();
    arrange();
  }

  /** Whether it is a strip. */
  public void setStrip(boolean now) {
    if (now != strip) {
      strip = now;
      arrange();
    }
  }

  private void fillSwitch() {
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
          fill();
        });
  }

  private void arrange() {
    Label title = new Label(messages.get("functions.whatToSee"));
    title.getStyleClass().add("card-title");
    if (strip) {
      head.getChildren().setAll(title, choice);
      getChildren().setAll(head, scroll);
    } else {
      head.getChildren().setAll(title);
      getChildren().setAll(head, choice, scroll);
    }
    scroll.setFitToWidth(!strip);
    scroll.setFitToHeight(strip);
    scroll.setHbarPolicy(
        strip ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setVbarPolicy(
        strip ? ScrollPane.ScrollBarPolicy.NEVER : ScrollPane.ScrollBarPolicy.AS_NEEDED);
    fill();
  }

  private void fill() {
    Pane list = strip ? new HBox() : new VBox();
    list.setId("seeList");
    list.getStyleClass().add(strip ? "see-strip" : "see-list");
    List<String> all = points(chosen.get());
    for (String point : all) {
      list.getChildren().add(item(chosen.get().id() + "." + point));
    }
    list.getChildren().add(sources());
    scroll.setContent(list);
    scroll.setHvalue(0);
    scroll.setVvalue(0);
  }

  private Node item(String point) {
    String key = "functions.see." + point;
    String whole = messages.get(key + ".title");
    Label sign = new Label(whole.substring(0, 1));
    sign.getStyleClass().add("see-sign");
    sign.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label title = new Label(whole.substring(1).strip());
    title.getStyleClass().add("see-title");
    title.setWrapText(true);
    HBox line = new HBox(6, sign, title);
    line.setAlignment(Pos.TOP_LEFT);
    VBox item = new VBox(2, line, hint(messages.get(key)));
    item.getStyleClass().add("see-item");
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    points
        .showing(point)
        .ifPresent(show -> item.getChildren().addAll(space, button(title.getText(), show)));
    fit(item, messages.get(key));
    return item;
  }

  /** In the strip an item is so wide that its text fits. */
  private void fit(VBox item, String text) {
    if (strip) {
      double width =
          Math.max(STRIP_ITEM, TextRuler.ESTIMATE.textWidth(text, HINT) / STRIP_LINES + 16);
      item.setMinWidth(width);
      item.setPrefWidth(width);
      HBox.setHgrow(item, Priority.ALWAYS);
    }
  }

  private static Label hint(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("hint");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Node sources() {
    Label title = new Label(messages.get("functions.sources"));
    title.getStyleClass().add("see-title");
    VBox item = new VBox(3, title);
    item.getStyleClass().addAll("see-item", "see-sources");
    HBox row = new HBox(14);
    for (String source : SOURCES) {
      Label label = hint(messages.get("functions.source." + source));
      if (strip) {
        label.setMinWidth(STRIP_SOURCE);
        label.setMaxWidth(STRIP_SOURCE);
        row.getChildren().add(label);
      } else {
        item.getChildren().add(label);
      }
    }
    if (strip) {
      item.getChildren().add(row);
    }
    return item;
  }

  private Button button(String title, Runnable show) {
    Button button = new Button(messages.get("functions.showMe"));
    button.getStyleClass().setAll("show-me");
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
