package relulab.view.chart;

import javafx.scene.paint.Color;
import relulab.text.Messages;
import relulab.view.surface.TextStyle;
import relulab.view.theme.Palette;

/**
 * What a chart looks like, beside its data.
 *
 * @param palette the colours
 * @param messages the texts
 * @param fontScale a factor on all font sizes, and on the widths of lines by its square root
 */
public record Look(Palette palette, Messages messages, double fontScale) {
  private static final double LABEL = 12;
  private static final double TITLE = 14;

  /** Numbers on axes and words beside them. */
  public TextStyle label() {
    return TextStyle.of(palette.muted(), LABEL * fontScale);
  }

  /** Words in a legend or a sentence. */
  public TextStyle body() {
    return TextStyle.of(palette.text(), LABEL * fontScale);
  }

  /** The title of a chart. */
  public TextStyle title() {
    return TextStyle.of(palette.text(), TITLE * fontScale).bolded();
  }

  /** What lies behind a plot: white where the picture has no background of its own. */
  public Color paper() {
    return palette.card().getOpacity() == 0 ? Color.WHITE : palette.card();
  }

  /** The same with all fonts so many times as large. */
  public Look scaled(double factor) {
    return new Look(palette, messages, factor * fontScale);
  }

  /** A width of a line that keeps up with the font. */
  public double line(double width) {
    return width * Math.sqrt(fontScale);
  }
}
