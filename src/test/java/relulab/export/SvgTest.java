package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import relulab.text.Language;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.theme.Theme;

class SvgTest {
  private static final Locale USUAL = Locale.getDefault();

  @BeforeAll
  static void start() {
    Toolkit.start();
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(USUAL);
  }

  private static Document document(Integer dpi, Theme theme, Consumer<Surface> drawing)
      throws Exception {
    PictureSpec spec = new PictureSpec(1920, 1080, dpi, theme, Language.CHINESE, 1, false);
    String svg = Toolkit.call(() -> Svg.document(new Picture(new TestChart(drawing), spec)));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static Element drawn(String tag, Consumer<Surface> drawing) throws Exception {
    return (Element) document(null, Theme.TRANSPARENT, drawing).getElementsByTagName(tag).item(0);
  }

  @Test
  void onAScreenItHasThePixelsAskedForAndOnPaperItsTrueSize() throws Exception {
    Element screen = document(null, Theme.LIGHT, s -> {}).getDocumentElement();
    assertEquals("1920", screen.getAttribute("width"));
    assertEquals("0 0 854 480.375", screen.getAttribute("viewBox"));
    Element paper = document(192, Theme.LIGHT, s -> {}).getDocumentElement();
    assertEquals("960", paper.getAttribute("width"));
    assertEquals("540", paper.getAttribute("height"));
  }

  @Test
  void titleAndSettingsAreInIt() throws Exception {
    Document document = document(null, Theme.LIGHT, s -> {});
    assertEquals("Title of zh", document.getElementsByTagName("title").item(0).getTextContent());
    assertEquals(
        TestChart.SETTINGS, document.getElementsByTagName("desc").item(0).getTextContent());
  }

  @Test
  void aBackgroundIsDrawnUnlessTheThemeHasNone() throws Exception {
    assertEquals(1, document(null, Theme.DARK, s -> {}).getElementsByTagName("rect").getLength());
    assertEquals(
        0, document(null, Theme.TRANSPARENT, s -> {}).getElementsByTagName("rect").getLength());
  }

  @Test
  void textsStayTextsWithTheirBaselineComputed() throws Exception {
    TextStyle style =
        TextStyle.of(Color.web("#5C6675"), 20).bolded().at(Horizontal.RIGHT, Vertical.TOP);
    Element text = drawn("text", s -> s.text("a < b & \"c\"\u0007  α", 400, 100, style));
    assertEquals("a < b & \"c\"\\u0007  α", text.getTextContent());
    assertEquals("end", text.getAttribute("text-anchor"));
    assertEquals("20", text.getAttribute("font-size"));
    assertEquals("600", text.getAttribute("font-weight"));
    assertEquals("#5C6675", text.getAttribute("fill"));
    double baseline = Double.parseDouble(text.getAttribute("y"));
    assertTrue(baseline > 112 && baseline < 124, "baseline at " + baseline);
  }

  @Test
  void chineseGetsAChineseFont() throws Exception {
    TextStyle style = TextStyle.of(Color.BLACK, 12);
    assertTrue(
        drawn("text", s -> s.text("激活", 20, 20, style))
            .getAttribute("font-family")
            .contains("Noto Sans CJK SC"));
  }

  @Test
  void dashesAndOpacityAreKept() throws Exception {
    Stroke stroke = new Stroke(Color.color(1, 0, 0, 0.25), 1.5).dashed(4, 2.5);
    Element line = drawn("line", s -> s.line(0, 1, 2.00049, -0.0001, stroke));
    assertEquals("4 2.5", line.getAttribute("stroke-dasharray"));
    assertEquals("#FF0000", line.getAttribute("stroke"));
    assertEquals("0.25", line.getAttribute("stroke-opacity"));
    assertEquals("2", line.getAttribute("x2"));
    assertEquals("0", line.getAttribute("y2"));
  }

  @Test
  void numbersHaveAPointInEveryLocale() throws Exception {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    Element polyline =
        drawn(
            "polyline",
            s ->
                s.polyline(
                    new double[] {0.5, 1.25, 9},
                    new double[] {1, 2, 9},
                    2,
                    new Stroke(Color.RED, 1)));
    assertEquals("0.5,1 1.25,2", polyline.getAttribute("points"));
  }

  /** A level is a path, and paths were written with the digits of the system's language. */
  @Test
  void allThatIsDrawnHasAsciiDigitsInEveryLocale() throws Exception {
    Consumer<Surface> all =
        s -> {
          s.level(50, 50, 20, 0.3, Color.RED);
          s.rectangle(1, 2, 30, 40, 3, Color.BLUE, new Stroke(Color.RED, 1.5, 2, 3));
          s.image(new int[] {0, 1}, 2, 1, 5.5, 6.5, 7.5, 8.5, false);
          s.clip(1, 2, 3, 4, () -> s.circle(5, 6, 7, Color.RED, null));
          s.text("x", 12.5, 13.5, TextStyle.of(Color.BLACK, 12));
        };
    String usual = svg(all);
    for (String tag : new String[] {"ar-EG", "tr-TR", "de-DE", "zh-CN", "hi-IN-u-nu-deva"}) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertEquals(usual, svg(all), tag);
    }
  }

  private static String svg(Consumer<Surface> drawing) {
    PictureSpec spec = new PictureSpec(1920, 1080, 192, Theme.LIGHT, Language.ENGLISH, 1, false);
    return Toolkit.call(() -> Svg.document(new Picture(new TestChart(drawing), spec)));
  }

  @Test
  void aClipHoldsWhatIsInside() throws Exception {
    Document document =
        document(
            null,
            Theme.TRANSPARENT,
            s -> {
              s.clip(1, 2, 3, 4, () -> s.circle(5, 6, 7, Color.RED, null));
              s.circle(50, 60, 70, Color.RED, null);
            });
    Element clip = (Element) document.getElementsByTagName("clipPath").item(0);
    assertEquals("3", ((Element) clip.getElementsByTagName("rect").item(0)).getAttribute("width"));
    Element inside = (Element) document.getElementsByTagName("circle").item(0).getParentNode();
    assertEquals("url(#" + clip.getAttribute("id") + ")", inside.getAttribute("clip-path"));
    Element outside = (Element) document.getElementsByTagName("circle").item(1).getParentNode();
    assertEquals("", outside.getAttribute("clip-path"));
  }

  /** From the right end of the level, through the bottom, to its left end. */
  @Test
  void aLevelIsThePartOfTheDiscBelowIt() throws Exception {
    Element quarter = drawn("path", s -> s.level(100, 100, 10, 0.25, Color.RED));
    assertEquals("M108.66 105A10 10 0 0 1 91.34 105Z", quarter.getAttribute("d"));
    Element most = drawn("path", s -> s.level(100, 100, 10, 0.75, Color.RED));
    assertEquals("M108.66 95A10 10 0 1 1 91.34 95Z", most.getAttribute("d"));
    assertEquals("10", drawn("circle", s -> s.level(0, 0, 10, 1, Color.RED)).getAttribute("r"));
  }

  @Test
  void anImageIsEmbedded() throws Exception {
    int[] argb = {0xFFFF0000, 0x00000000, 0xFF00FF00, 0xFF0000FF};
    Element image = drawn("image", s -> s.image(argb, 2, 2, 10, 20, 30, 40, false));
    String href = image.getAttribute("href");
    byte[] png = Base64.getDecoder().decode(href.substring(href.indexOf(',') + 1));
    assertEquals(0xFF0000FF, ImageIO.read(new ByteArrayInputStream(png)).getRGB(1, 1));
    assertEquals(0, ImageIO.read(new ByteArrayInputStream(png)).getRGB(1, 0) >>> 24);
    assertEquals("30", image.getAttribute("width"));
    assertTrue(image.getAttribute("style").contains("pixelated"));
  }
}
