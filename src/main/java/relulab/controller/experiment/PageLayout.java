package relulab.controller.experiment;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.controller.trial.Follow;
import relulab.view.control.Choice;

/**
 * How the page gives way. Where it is narrow, the text shares its place with the table, and a
 * switch says which is shown. Where it is low, the list keeps its titles and loses its lines, and
 * the table is lower.
 */
final class PageLayout {
  private static final double WIDE = 1240;
  private static final double HIGH = 800;

  private final Region root;
  private final VBox side;
  private final VBox lower;
  private final HBox tabs;
  private final Node table;
  private final ScrollPane text;
  private final VBox list;
  private final ExperimentsState state;

  PageLayout(
      Region root,
      VBox side,
      VBox lower,
      HBox tabs,
      Node table,
      ScrollPane text,
      VBox list,
      ExperimentsState state) {
    this.root = root;
    this.side = side;
    this.lower = lower;
    this.tabs = tabs;
    this.table = table;
    this.text = text;
    this.list = list;
    this.state = state;
    VBox.setVgrow(text, Priority.ALWAYS);
    VBox.setVgrow(table, Priority.ALWAYS);
    fillTabs();
    root.widthProperty().addListener(observable -> arrange());
    root.heightProperty().addListener(observable -> arrange());
    Follow.by(root, this::arrange, state.explainingProperty());
  }

  private void fillTabs() {
    ToggleGroup group = new ToggleGroup();
    for (boolean explains : new boolean[] {false, true}) {
      ToggleButton tab =
          new ToggleButton(
              state.messages().get(explains ? "experiment.page.meaning" : "experiment.page.table"));
      tab.setId(explains ? "text-tab" : "table-tab");
      tab.setToggleGroup(group);
      tab.setUserData(explains);
      tab.setSelected(explains == state.explainingProperty().get());
      tabs.getChildren().add(tab);
    }
    tabs.setMaxWidth(Region.USE_PREF_SIZE);
    Choice.require(group, explains -> state.explainingProperty().set((Boolean) explains));
  }

  /** Puts everything where it belongs at this size. */
  void arrange() {
    boolean wide = root.getWidth() >= WIDE || root.getWidth() == 0;
    place(side, wide);
    place(tabs, !wide);
    move(text, wide ? side : lower);
    boolean explains = !wide && state.explainingProperty().get();
    place(table, !explains);
    place(text, wide || explains);
    boolean high = root.getHeight() >= HIGH || root.getHeight() == 0;
    list.lookupAll(".experiment-line").forEach(line -> place(line, high));
    lower.getStyleClass().remove("low");
    if (!high) {
      lower.getStyleClass().add("low");
    }
  }

  private static void move(Node node, Pane pane) {
    if (node.getParent() != pane) {
      if (node.getParent() instanceof Pane before) {
        before.getChildren().remove(node);
      }
      pane.getChildren().add(node);
    }
  }

  private static void place(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
