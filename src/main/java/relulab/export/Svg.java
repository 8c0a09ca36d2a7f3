package relulab.export;

import relulab.view.surface.TextMeasure;

/** A picture as an SVG document: sharp at any size, with texts that stay texts. */
final class Svg {
  private Svg() {}

  /** The document. With a dpi its size is in CSS pixels of 1/96 inch, which is its size on paper. */
  static String document(Picture picture) {
    PictureSpec spec = picture.spec();
    SvgSurface surface =
        new SvgSurface(spec.logicalWidth(), spec.logicalHeight(), new TextMeasure());
    picture.paint(surface);
    boolean paper = spec.dpi() != null;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n"
            .formatted(
                spec.language().locale().toLanguageTag(),
                SvgText.number(paper ? spec.logicalWidth() : spec.width()),
                SvgText.number(paper ? spec.logicalHeight() : spec.height()),
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
