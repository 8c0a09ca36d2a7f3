package relulab.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** A chart as it goes into a file: laid out at the file's size, with its caption. */
public final class Picture {
  private static final double PAD = 16;
  private static final double LINE = 1.4;

  private final Chart chart;
  private final PictureSpec spec;
  private final Map<String, String> extra;
  private final boolean outlines;

  /** Found when it is first asked for: it takes as long as to draw the picture. */
  private volatile @Nullable Fit fit;

  /**
   * A picture.
   *
   * @param extra texts that the file carries beside title, settings and software, by keyword
   * @param outlines whether an SVG has its letters as shapes, which need no font
   */
  public Picture(Chart chart, PictureSpec spec, Map<String, String> extra, boolean outlines) {
    this.chart = chart;
    this.spec = spec;
    this.extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra)); // in their order
    this.outlines = outlines;
  }

  public Picture(Chart chart, PictureSpec spec) {
    this(chart, spec, Map.of());
  }

  public Picture(Chart chart, PictureSpec spec, Map<String, String> extra) {
    this(chart, spec, extra, false);
  }

  /** What it shows. */
  public Chart chart() {
    return chart;
  }

  /** How large it is, and in which language and theme. */
  public PictureSpec spec() {
    return spec;
  }

  /** Whether an SVG has its letters as shapes, which need no font. */
  public boolean outlines() {
    return outlines;
  }

  /** The same with texts in place of those that it carries beside its own. */
  public Picture withTexts(Map<String, String> texts) {
    return new Picture(chart, spec, texts, outlines);
  }

  /**
   * Draws it over the rectangle of the spec's logical size. Texts that have no room are left out
   * whole; {@link #fit} tells which.
   */
  public void paint(Surface surface) {
    paintAll(new SomeTexts(surface, fit().leftOut()));
  }

  /** Which of its texts have room: the same ones in each format and in a preview. */
  Fit fit() {
    Fit known = fit;
    if (known == null) {
      known = new Fit(spec.logicalWidth(), spec.logicalHeight(), spec.look(), Glyphs.RULER);
      paintAll(known);
      fit = known;
    }
    return known;
  }

  private void paintAll(Surface surface) {
    Look look = spec.look();
    List<String> caption = caption(surface, look);
    double line = LINE * look.label().size();
    double room = caption.isEmpty() ? 0 : caption.size() * line + PAD / 2;
    double height = spec.logicalHeight() - room;
    chart.paint(surface, spec.logicalWidth(), height, look);
    TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    for (int i = 0; i < caption.size(); i++) {
      surface.text(caption.get(i), PAD, height + (i + 0.5) * line, style);
    }
  }

  /** The texts that the file carries, by keyword; the first three keywords are PNG's own. */
  public Map<String, String> texts() {
    Look look = spec.look();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Title", chart.title(look.messages()));
    texts.put("Description", chart.settings(look.messages()));
    texts.put("Software", Software.NAME + " " + Software.VERSION);
    texts.putAll(extra);
    return texts;
  }

  private List<String> caption(Surface surface, Look look) {
    return spec.caption()
        ? PictureCaption.lines(
            surface, chart.settings(look.messages()), spec.logicalWidth() - 2 * PAD, look.label())
        : List.of();
  }
}
