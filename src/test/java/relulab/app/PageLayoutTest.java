package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import relulab.text.Language;
import relulab.view.trial.time.DrawnTimeline;
import relulab.view.trial.time.TimelineView;

/** On the Training page no control lies on another one, sticks out or is cut. */
class PageLayoutTest extends TrainingWindowTest {
  private static final double SLACK = 1.5;

  @ParameterizedTest
  @CsvSource({
    "800,600,1",
    "1024,768,1",
    "1360,768,1",
    "1600,1000,1",
    "800,600,2",
    "1024,768,2",
    "1360,768,2",
    "1600,1000,2"
  })
  void nothingOverlapsOrIsCut(double width, double height, double zoom) throws TimeoutException {
    goTo(380);
    for (Language language : Language.values()) {
      interact(
          () -> {
            state.zoomProperty().set(zoom);
            state.languageProperty().set(language);
          });
      Scene shown =
          WaitForAsyncUtils.waitForAsyncFx(
              20_000,
              () -> {
                Scene made = new MainWindow(state, files, width, height).scene();
                made.snapshot(null);
                return made;
              });
      TimelineView timeline = (TimelineView) shown.lookup(".timeline");
      await(() -> !timeline.isBehind());
      WaitForAsyncUtils.waitForAsyncFx(20_000, () -> shown.snapshot(null));
      assertEquals(
          List.of(),
          wrong(shown, width, height),
          language + " " + width + "×" + height + " × " + zoom);
      assertEquals(
          List.of(),
          WaitForAsyncUtils.waitForAsyncFx(20_000, () -> DrawnTimeline.wrong(timeline)),
          "timeline " + language + " " + width + "×" + height + " × " + zoom);
    }
  }

  private static List<String> wrong(Scene scene, double width, double height) {
    List<Node> controls = all(scene.getRoot()).filter(PageLayoutTest::isControl).toList();
    assertTrue(controls.size() > 15);
    List<String> wrong = new ArrayList<>();
    Bounds window = new BoundingBox(-SLACK, -SLACK, width + 2 * SLACK, height + 2 * SLACK);
    for (int i = 0; i < controls.size(); i++) {
      Node one = controls.get(i);
      Bounds at = seen(one);
      if (at.isEmpty() || at.getWidth() < 1 || at.getHeight() < 1) {
        continue;
      }
      if (!window.contains(at)) {
        wrong.add("out of the window: " + one);
      }
      if (one instanceof Labeled labeled && isCut(labeled)) {
        wrong.add("cut: " + one);
      }
      if (one.getStyleClass().contains("lane-name")
          && one.getLayoutBounds().getHeight() < one.prefHeight(-1) - 0.5) {
        wrong.add("cut at its feet: " + one);
      }
      for (Node other : controls.subList(0, i)) {
        if (overlap(at, seen(other)) && !isWithin(one, other) && !isWithin(other, one)) {
          wrong.add(one + " on " + other);
        }
      }
    }
    return wrong;
  }

  private static boolean isControl(Node node) {
    return node instanceof Button
        || node instanceof ToggleButton
        || node instanceof MenuButton
        || node instanceof ComboBox<?>
        || node instanceof Slider
        || node instanceof TextField
        || node instanceof Label label && !label.getText().isEmpty();
  }

  private static Stream<Node> all(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(PageLayoutTest::all))
        : Stream.of(node);
  }

  /** What is scrolled out of sight is not seen. */
  private static Bounds seen(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      if (p instanceof ScrollPane) {
        Bounds view = p.localToScene(p.getLayoutBounds());
        double left = Math.max(at.getMinX(), view.getMinX());
        double top = Math.max(at.getMinY(), view.getMinY());
        at =
            new BoundingBox(
                left,
                top,
                Math.min(at.getMaxX(), view.getMaxX()) - left,
                Math.min(at.getMaxY(), view.getMaxY()) - top);
      }
    }
    return at;
  }

  /** Whether the skin shows less than the text. The name of a scene may end in an ellipsis. */
  private static boolean isCut(Labeled labeled) {
    boolean mayBe =
        labeled.getParent() != null
            && labeled.getParent().getStyleClass().contains("scenario-menu");
    return !mayBe
        && !labeled.isWrapText()
        && !labeled.getText().isEmpty()
        && labeled.getChildrenUnmodifiable().stream()
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .anyMatch(text -> !text.getText().equals(labeled.getText()));
  }

  private static boolean overlap(Bounds one, Bounds other) {
    double wide =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double tall =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return wide > SLACK && tall > SLACK;
  }

  private static boolean isWithin(Node inner, Node outer) {
    for (Parent p = inner.getParent(); p != null; p = p.getParent()) {
      if (p == outer) {
        return true;
      }
    }
    return false;
  }
}
