package relulab.view.theme;

import java.util.List;
import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;
import relulab.view.surface.Stroke;

/**
 * The colours of one look: the single source for painters and, through {@link PaletteCss}, for the
 * style sheet. Colours of functions and states are from Okabe and Ito's set, which colour-blind
 * readers can tell apart.
 *
 * @param page behind the cards
 * @param card behind a chart; transparent where a picture has no background
 * @param border around cards
 * @param text of words and numbers that matter
 * @param muted of words beside them
 * @param grid of grid lines
 * @param axis of the axes and the probe
 * @param accent of the main button and the chosen page
 * @param onAccent of text on the accent
 * @param track behind bars and sliders
 * @param warning of a word of caution
 * @param dead of a dead neuron
 * @param onDead of the cross on it
 * @param dormant of the ring of a dormant neuron and its z
 * @param dormantFill inside that ring
 * @param recovered of the ring of a recovered neuron
 * @param band behind the steps of an intervention
 * @param positive of data of class 1 and outputs above 0
 * @param negative of data of class 0 and outputs below 0
 * @param negativeWeight of edges with a weight below 0
 * @param series of the functions, in the order of {@link ActivationKind}
 * @param shades of a scale from the least to the greatest value, at equal distances; their
 *     lightness only rises or only falls, so that the scale is read without seeing colours
 */
public record Palette(
    Color page,
    Color card,
    Color border,
    Color text,
    Color muted,
    Color grid,
    Color axis,
    Color accent,
    Color onAccent,
    Color track,
    Color warning,
    Color dead,
    Color onDead,
    Color dormant,
    Color dormantFill,
    Color recovered,
    Color band,
    Color positive,
    Color negative,
    Color negativeWeight,
    List<Series> series,
    List<Color> shades) {

  /**
   * How a function is drawn.
   *
   * @param color its colour
   * @param dashes lengths of dash and gap in units of the line's width; empty for a solid line
   */
  public record Series(Color color, double... dashes) {

    /** A line of this width in the function's colour and pattern. */
    public Stroke stroke(double width) {
      double[] scaled = dashes.clone();
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] *= width;
      }
      return new Stroke(color, width, scaled);
    }
  }

  /** How this function is drawn. */
  public Series series(ActivationKind kind) {
    return series.get(kind.ordinal());
  }

  /** The colour of this function. */
  public Color color(ActivationKind kind) {
    return series(kind).color();
  }

  /** The shade of a share in [0, 1]. */
  public Color shade(double share) {
    double at = Math.clamp(share, 0, 1) * (shades.size() - 1);
    int below = Math.min((int) at, shades.size() - 2);
    return shades.get(below).interpolate(shades.get(below + 1), at - below);
  }
}
