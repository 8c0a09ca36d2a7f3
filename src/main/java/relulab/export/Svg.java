package relulab.export;

import java.util.Locale;

/** A picture as an SVG document: sharp at any size, with texts that stay texts. */
final class Svg {
  private Svg() {}

  private static final double CSS_PIXELS_PER_INCH = 96;

  /** The document. With a dpi it has the size on paper that a PNG of these pixels has. */
  static String document(Picture picture) {
    PictureSpec spec = picture.spec();
    SvgSurface surface =
        new SvgSurface(spec.logicalWidth(), spec.logicalHeight(), picture.outlines());
    picture.paint(surface);
    double unit = spec.dpi() == null ? 1 : CSS_PIXELS_PER_INCH / spec.dpi();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " xml:lang=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n",
            spec.language().locale().toLanguageTag(),
            SvgText.number(unit * spec.width()),
            SvgText.number(unit * spec.height()),
            SvgText.number(spec.logicalWidth()),
            SvgText.number(spec.logicalHeight()))
        + texts(picture)
        + surface.body()
        + "</svg>\n";
  }

  private static String texts(Picture picture) {
    StringBuilder out = new StringBuilder();
    picture
        .texts()
        .forEach(
            (keyword, text) -> {
              String escaped = SvgText.escape(text);
              switch (keyword) {
                case "Title" -> out.append("<title>").append(escaped).append("</title>\n");
                case "Description" -> out.append("<desc>").append(escaped).append("</desc>\n");
                default ->
                    out.append("<metadata id=\"")
                        .append(SvgText.escape(keyword))
                        .append("\">")
                        .append(escaped)
                        .append("</metadata>\n");
              }
            });
    return out.toString();
  }
}
