package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import relulab.Patience;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.text.Language;
import relulab.view.control.NumberField;
import relulab.view.functions.FunctionCard;

/** Drives the Functions page as a person would. */
class FunctionsPageTest extends WindowTest {

  @Test
  void theCurveAndTheFormulaFollowTheSlider() {
    Slider slider = find("#leaky-relu .slider");
    FunctionCard card = find("#leaky-relu");
    WritableImage curve = picture("#plots");
    assertEquals("0.1\u202Fx", card.formula().term());

    drag(slider.lookup(".thumb")).moveBy(25, 0);
    waitForPulses(2);
    double alpha = state.functions().leakyAlphaProperty().get();
    assertTrue(alpha > 0.15 && alpha < 0.6, "α = " + alpha);
    assertEquals(alpha, state.functions().plot().get().functions().get(1).negativeSlope());
    assertTrue(card.formula().term().startsWith(Double.toString(alpha)), card.formula().term());
    assertFalse(same(curve, picture("#plots")), "the curve moved");
    drop();
  }

  /** One event, one pulse: what is on the screen after it shows the new α. */
  @Test
  void allOfItIsPaintedInThePulseThatFollows() throws Exception {
    java.util.concurrent.CompletableFuture<Boolean> painted =
        new java.util.concurrent.CompletableFuture<>();
    WritableImage before = picture("#plots");
    interact(
        () -> {
          Slider slider = find("#prelu .slider");
          slider.setValue(0.9);
          Runnable[] after = new Runnable[1];
          after[0] =
              () -> {
                scene.removePostLayoutPulseListener(after[0]);
                FunctionCard card = find("#prelu");
                painted.complete(
                    card.formula().term().equals("0.81\u202Fx")
                        && !same(before, pictureNow("#plots")));
              };
          scene.addPostLayoutPulseListener(after[0]);
        });
    assertTrue(painted.get(Patience.MILLIS, TimeUnit.MILLISECONDS));
  }

  @Test
  void aTypedAlphaIsTakenOverAndExplained() {
    enter("#leaky-relu .number-field", "1.5");
    assertEquals(1.5, state.functions().leakyAlphaProperty().get());
    assertTrue(meaning().getText().contains("max(αx, x)"), meaning().getText());
    enter("#leaky-relu .number-field", "-0.5");
    assertTrue(meaning().getText().contains("not monotonic"));
    enter("#leaky-relu .number-field", "0,3");
    assertEquals(0.3, state.functions().leakyAlphaProperty().get());
    assertFalse(meaning().isVisible());
    for (String wrong : new String[] {"7", "abc", "", "1e999", "NaN", "--1"}) {
      enter("#leaky-relu .number-field", wrong);
      assertEquals(0.3, state.functions().leakyAlphaProperty().get(), wrong);
      NumberField field = find("#leaky-relu .number-field");
      assertTrue(field.isWrong(), wrong);
      assertTrue(meaning().getText().contains("−2 to 2"));
      push(KeyCode.ESCAPE);
      assertEquals("0.3", field.getText());
    }
  }

  @Test
  void theSliderTellsSmallSlopesApart() {
    Slider slider = find("#leaky-relu .slider");
    interact(() -> state.functions().leakyAlphaProperty().set(0.01));
    waitForPulses(2);
    double thumb = slider.lookup(".thumb").localToScene(0, 0).getX();
    interact(() -> state.functions().leakyAlphaProperty().set(0));
    waitForPulses(2);
    assertTrue(thumb - slider.lookup(".thumb").localToScene(0, 0).getX() > 5);
  }

  @Test
  void presetsKeysAndTheLockSetAlpha() {
    clickOn(tick("#leaky-relu", 0.01));
    assertEquals(0.01, state.functions().leakyAlphaProperty().get());
    interact(() -> find("#prelu .slider").requestFocus());
    push(KeyCode.RIGHT);
    assertEquals(0.26, state.functions().preluAlphaProperty().get(), 1e-12);
    assertEquals(0.01, state.functions().leakyAlphaProperty().get());
    clickOn((Node) this.<CheckBox>find("#link"));
    assertEquals(0.01, state.functions().preluAlphaProperty().get(), 1e-12);
    interact(() -> find("#prelu .slider").requestFocus());
    push(KeyCode.PAGE_UP);
    assertEquals(0.11, state.functions().leakyAlphaProperty().get(), 1e-12);
  }

  @Test
  void functionsAreToggledAndCompared() {
    clickOn("#relu .toggle-switch");
    clickOn("#tanh-chip");
    assertEquals(
        Set.of(ActivationKind.LEAKY_RELU, ActivationKind.PRELU, ActivationKind.TANH),
        Set.copyOf(state.functions().shown()));
    clickOn("#relu .toggle-switch");
    assertTrue(state.functions().shown().contains(ActivationKind.RELU));
  }

  @Test
  void theConventionOffersItsDefaultSlopesAndOverwritesNone() {
    enter("#leaky-relu .number-field", "0.17");
    clickOn("#keras-chip");
    assertEquals(Convention.KERAS, state.functions().conventionProperty().get());
    assertEquals(0.17, state.functions().leakyAlphaProperty().get());
    assertEquals(0.25, state.functions().preluAlphaProperty().get());
    interact(() -> this.<Button>find("#leaky-relu-default").fire());
    interact(() -> this.<Button>find("#prelu-default").fire());
    assertEquals(0.3, state.functions().leakyAlphaProperty().get());
    assertEquals(0, state.functions().preluAlphaProperty().get());
    clickOn("#keras-chip");
    assertTrue(this.<javafx.scene.control.ToggleButton>find("#keras-chip").isSelected());
    push(KeyCode.RIGHT);
    assertEquals(Convention.JAX, state.functions().conventionProperty().get());
    assertEquals(0.3, state.functions().leakyAlphaProperty().get());
    assertTrue(lookup("#prelu-default").tryQuery().isEmpty(), "JAX has no PReLU");
    assertEquals(
        1,
        state
            .functions()
            .plot()
            .get()
            .slope(state.functions().function(ActivationKind.LEAKY_RELU), 0));
  }

  @Test
  void theThumbSnapsToTheUsualSlopes() {
    Slider slider = find("#leaky-relu .slider");
    for (double tick : new double[] {0, 0.01, 0.1, 0.2, 0.25, 0.3, 0.5, 1}) {
      interact(() -> slider.setValue(Math.clamp(Math.sqrt(tick) + 0.01, 0, 1)));
      assertEquals(tick, state.functions().leakyAlphaProperty().get());
    }
    interact(() -> slider.setValue(0.4));
    assertEquals(0.16, state.functions().leakyAlphaProperty().get());
  }

  @Test
  void languageAndThemeSwitchLive() {
    interact(() -> state.languageProperty().set(Language.CHINESE));
    waitForPulses(2);
    assertTrue(lookup("看点").tryQuery().isPresent());
    assertTrue(lookup("What to see").tryQuery().isEmpty());
    interact(() -> state.languageProperty().set(Language.ENGLISH));
    waitForPulses(2);
    assertTrue(lookup("What to see").tryQuery().isPresent());
    Color light = corner("#plots");
    interact(() -> state.themeChoiceProperty().set(relulab.controller.ThemeChoice.DARK));
    waitForPulses(3);
    assertTrue(corner("#plots").getBrightness() < 0.3 && light.getBrightness() > 0.9);
  }

  @Test
  void everyControlHasANameForScreenReaders() {
    for (Node node : lookup(n -> n.isFocusTraversable() && n.isVisible()).queryAll()) {
      if (node instanceof javafx.scene.control.ScrollPane) {
        continue;
      }
      String name = node.getAccessibleText();
      boolean labelled = node instanceof javafx.scene.control.Labeled l && !l.getText().isBlank();
      assertTrue(labelled || (name != null && !name.isBlank()), "no name: " + node);
    }
  }

  @Test
  void everythingIsReachedByTab() {
    interact(() -> find(".menu-button").requestFocus());
    java.util.Set<Node> reached = new java.util.HashSet<>();
    for (int i = 0; i < 80; i++) {
      push(KeyCode.TAB);
      reached.add(scene.getFocusOwner());
    }
    for (String selector :
        new String[] {
          "#relu .toggle-switch",
          "#leaky-relu .slider",
          "#leaky-relu .number-field",
          "#link",
          "#plots",
          "#probeField",
          "#pytorch-chip",
          "#silu-chip"
        }) {
      assertTrue(reached.contains(this.<Node>find(selector)), selector);
    }
  }

  private Label meaning() {
    return (Label) find("#leaky-relu .alpha-control").lookup(".hint");
  }

  private Node tick(String card, double alpha) {
    return lookup(card + " .alpha-tick").queryAll().stream()
        .filter(node -> node.getUserData().equals(alpha))
        .findFirst()
        .orElseThrow();
  }

  private WritableImage picture(String selector) {
    return WaitForAsyncUtils.waitForAsyncFx(5000, () -> pictureNow(selector));
  }

  private WritableImage pictureNow(String selector) {
    return this.<Node>find(selector).snapshot(null, null);
  }

  private Color corner(String selector) {
    return picture(selector).getPixelReader().getColor(2, 2);
  }

  private static boolean same(WritableImage a, WritableImage b) {
    PixelReader left = a.getPixelReader();
    PixelReader right = b.getPixelReader();
    if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
      return false;
    }
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        if (left.getArgb(x, y) != right.getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
