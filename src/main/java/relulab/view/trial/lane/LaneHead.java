package relulab.view.trial.lane;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.view.chart.Look;
import relulab.view.control.Hint;
import relulab.view.surface.Surface;
import relulab.view.trial.settings.AlphaBar;

/** The controls over a lane's head: its name, a button for what can be done to it, and its α. */
public final class LaneHead {
  private final Button name = new Button();
  private final Button verbs = new Button("▾");
  private final AlphaBar alpha;
  private @Nullable Supplier<ContextMenu> menu;
  private Runnable onName = () -> {};

  /** Controls with the ids {@code id-name}, {@code id-verbs} and {@code id-alpha}. */
  LaneHead(String id) {
    name.setId(id + "-name");
    name.setManaged(false);
    name.getStyleClass().setAll("lane-name");
    name.setOnAction(e -> onName.run());
    verbs.setId(id + "-verbs");
    verbs.setManaged(false);
    verbs.getStyleClass().setAll("lane-verbs");
    verbs.setOnAction(e -> openMenu());
    alpha = new AlphaBar(id + "-alpha");
    alpha.setManaged(false);
    alpha.setVisible(false);
  }

  /** All of them, as they follow each other. */
  List<Node> controls() {
    return List.of(name, verbs, alpha);
  }

  /** What is called when a person clicks the lane's name. */
  public void setOnName(Runnable action) {
    onName = action;
  }

  /** Shows the α that a person set last. */
  public void showAlpha(double now) {
    alpha.show(now);
  }

  /** What is called with each α that a person sets, and when they hold its slider. */
  public void setOnAlpha(DoubleConsumer action, Consumer<Boolean> onHold) {
    alpha.setOnValue(action);
    alpha.setOnHold(onHold);
  }

  /**
   * What can be done to the lane.
   *
   * @param newMenu what the button opens, and the right button and the menu key on the lane
   * @param spoken what the button is called
   */
  public void setMenu(Supplier<ContextMenu> newMenu, String spoken) {
    menu = newMenu;
    verbs.setAccessibleText(spoken);
    Hint.set(verbs, spoken);
  }

  /** Whether there is something that can be done. */
  boolean hasMenu() {
    return menu != null;
  }

  /** Opens what can be done below its button. */
  void openMenu() {
    if (menu != null) {
      menu.get().show(verbs, Side.BOTTOM, 0, 2);
    }
  }

  /** Opens it at a point of the screen. */
  void openMenu(Node owner, double screenX, double screenY) {
    if (menu != null) {
      menu.get().show(owner, screenX, screenY);
    }
  }

  /** There is nothing to control. */
  void hide() {
    controls().forEach(control -> control.setVisible(false));
  }

  /** The controls lie where the picture leaves room for them. */
  void layout(Surface measure, LanePicture shown, double width, Look look) {
    name.setVisible(true);
    verbs.setVisible(true);
    HeadGeometry head = HeadGeometry.of(measure, shown, width, look);
    name.setText(head.shownName());
    name.setAccessibleText(LaneWords.name(shown, look.messages()));
    Box box = head.name();
    // Letters of a Chinese font are higher than the row: a lower control would cut their feet.
    double tall = Math.max(box.height(), name.prefHeight(-1));
    place(name, new Box(box.x() - 3, box.centerY() - tall / 2, box.width() + 6, tall));
    place(verbs, head.verbs());
    alpha.setVisible(head.alpha().width() > 0);
    if (alpha.isVisible()) {
      layoutAlpha(head, shown, look);
    }
  }

  private void layoutAlpha(HeadGeometry head, LanePicture shown, Look look) {
    boolean from = shown.kind() == ActivationKind.PRELU;
    String letter = look.messages().get("training.lane.alphaLabel");
    String word = from ? look.messages().get("training.lane.alphaLabelFrom") : letter;
    alpha.setTexts(
        head.hasRoomForWord(look.fontScale()) ? word : letter, head.shownName() + " " + word);
    if (!alpha.getStyleClass().contains(shown.kind().id())) {
      alpha.getStyleClass().setAll("alpha-bar", shown.kind().id());
    }
    place(alpha, head.alpha());
  }

  private static void place(Region control, Box box) {
    control.resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }
}
