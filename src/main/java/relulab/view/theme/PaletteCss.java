package relulab.view.theme;

import java.util.Locale;
import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;

/** A palette as looked-up colours of JavaFX CSS: {@code -lab-card}, {@code -lab-relu} and so on. */
public final class PaletteCss {
  private PaletteCss() {}

  /** Declarations for the style of a scene's root, from which every node inherits them. */
  public static String declarations(Palette p) {
    StringBuilder css = new StringBuilder();
    declare(css, "page", p.page());
    declare(css, "card", p.card());
    declare(css, "border", p.border());
    declare(css, "text", p.text());
    declare(css, "muted", p.muted());
    declare(css, "grid", p.grid());
    declare(css, "axis", p.axis());
    declare(css, "accent", p.accent());
    declare(css, "on-accent", p.onAccent());
    declare(css, "track", p.track());
    declare(css, "warning", p.warning());
    declare(css, "dead", p.dead());
    declare(css, "on-dead", p.onDead());
    declare(css, "dormant", p.dormant());
    declare(css, "dormant-fill", p.dormantFill());
    declare(css, "recovered", p.recovered());
    declare(css, "band", p.band());
    declare(css, "dead-frame", p.deadFrame());
    declare(css, "dormant-frame", p.dormantFrame());
    declare(css, "recovered-words", p.recoveredWords());
    declare(css, "below", p.below());
    for (ActivationKind kind : ActivationKind.values()) {
      declare(css, kind.id(), p.color(kind));
    }
    return css.toString();
  }

  /** A colour as CSS writes it: #RRGGBB, or rgba(…) where it is not opaque. */
  public static String css(Color c) {
    int r = (int) Math.round(c.getRed() * 255);
    int g = (int) Math.round(c.getGreen() * 255);
    int b = (int) Math.round(c.getBlue() * 255);
    return c.isOpaque()
        ? String.format(Locale.ROOT, "#%02X%02X%02X", r, g, b)
        : String.format(Locale.ROOT, "rgba(%d,%d,%d,%.3f)", r, g, b, c.getOpacity());
  }

  private static void declare(StringBuilder css, String name, Color color) {
    css.append("-lab-").append(name).append(": ").append(css(color)).append("; ");
  }
}
