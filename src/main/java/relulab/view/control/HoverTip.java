package relulab.view.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import relulab.view.chart.Look;
import relulab.view.surface.Fonts;
import relulab.view.surface.TextStyle;

/** Lines of text beside the mouse, at once and for as long as it stays. */
public final class HoverTip {
  private static final double ASIDE = 14;

  private final Node owner;
  private final Tooltip tooltip = new Tooltip();
  private List<String> shown = List.of();

  /** A tip for a view. */
  public HoverTip(Node owner) {
    this.owner = owner;
    tooltip.getStyleClass().add("hover-tip");
    tooltip.setAutoFix(true);
  }

  /** Shows these lines beside a point of the screen; without lines, nothing. */
  public void show(List<String> lines, double screenX, double screenY, Look look) {
    if (lines.isEmpty() || owner.getScene() == null) {
      hide();
      return;
    }
    if (!lines.equals(shown)) {
      shown = List.copyOf(lines);
      tooltip.setGraphic(content(look));
    }
    tooltip.show(owner, screenX + ASIDE, screenY + ASIDE);
  }

  /** Hides it. */
  public void hide() {
    shown = List.of();
    tooltip.hide();
  }

  /** A label a line, since a line of formulas needs another font than a Chinese one. */
  private VBox content(Look look) {
    VBox box = new VBox(1);
    for (int i = 0; i < shown.size(); i++) {
      TextStyle style = i == 0 ? look.body().bolded() : look.body();
      Label label = new Label(shown.get(i));
      label.setFont(Fonts.of(shown.get(i), style));
      box.getChildren().add(label);
    }
    return box;
  }
}
