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
 * @param deadFrame around it
 * @param onDead of the cross on it
 * @param dormant of words on dormant neurons and their z
 * @param dormantFrame of the dashed frame of a dormant neuron and its z
 * @param dormantFill over what a dormant neuron shows
 * @param recovered of the frame of a recovered neuron
 * @param recoveredWords of words on recovered neurons
 * @param band behind the steps of an intervention
 * @param zero of an activation or output of 0 in a map
 * @param below of activations, outputs and weights below 0; those above 0 have the colour of the
 *     function
 * @param hinge of the line on which z is 0
 * @param noGradient of weights through which no gradient flows
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
    Color deadFrame,
    Color onDead,
    Color dormant,
    Color dormantFrame,
    Color dormantFill,
    Color recovered,
    Color recoveredWords,
    Color band,
    Color zero,
    Color below,
    Color hinge,
    Color noGradient,
    List<Series> series,
    List<Color> shades) {

  /**
   * How a function is drawn.
   *
   * @param color its colour
   * @param dashes lengths of dash and gap in units of the line's width; empty for a solid line
   */
  @SuppressWarnings("ArrayRecordComponent") // never written to
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
  @SuppressWarnings("EnumOrdinal") // one for each, in this order
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
