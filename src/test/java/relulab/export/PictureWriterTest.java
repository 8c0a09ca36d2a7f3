package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import relulab.text.Language;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.theme.Theme;

class PictureWriterTest {
  private static final int RED = 0xFFFF0000;
  private static final int WHITE = 0xFFFFFFFF;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    Toolkit.start();
  }

  private static Picture picture(
      int width, int height, Integer dpi, Theme theme, Consumer<Surface> drawing) {
    PictureSpec spec = new PictureSpec(width, height, dpi, theme, Language.CHINESE, 1, false);
    return new Picture(new TestChart(drawing), spec, Map.of("Scenario", "{\"种子\": 7}\n"));
  }

  private BufferedImage written(Picture picture) throws IOException {
    Path file = folder.resolve("picture.png");
    PictureWriter.write(picture, file);
    return ImageIO.read(file.toFile());
  }

  @Test
  void aPictureLargerThanATileHasNoSeam() throws IOException {
    BufferedImage image =
        written(
            picture(
                2500,
                2100,
                120,
                Theme.LIGHT,
                s -> {
                  s.rectangle(2040, 2040, 16, 16, 0, Color.RED, null);
                  s.rectangle(2499, 2099, 1, 1, 0, Color.RED, null);
                }));
    assertEquals(2500, image.getWidth());
    assertEquals(2100, image.getHeight());
    for (int y = 2039; y <= 2056; y++) {
      for (int x = 2039; x <= 2056; x++) {
        boolean inside = x >= 2040 && x < 2056 && y >= 2040 && y < 2056;
        assertEquals(inside ? RED : WHITE, image.getRGB(x, y), "at " + x + ", " + y);
      }
    }
    assertEquals(RED, image.getRGB(2499, 2099));
    assertEquals(WHITE, image.getRGB(2498, 2099));
  }

  @Test
  void theBackgroundReachesEveryEdgeAtOddScales() throws IOException {
    BufferedImage image = written(picture(333, 217, 300, Theme.DARK, s -> {}));
    int background = image.getRGB(100, 100);
    for (int x = 0; x < 333; x++) {
      assertEquals(background, image.getRGB(x, 0));
      assertEquals(background, image.getRGB(x, 216));
    }
    for (int y = 0; y < 217; y++) {
      assertEquals(background, image.getRGB(0, y));
      assertEquals(background, image.getRGB(332, y));
    }
  }

  @Test
  void aTransparentPictureHasNoBackgroundAndTrueColours() throws IOException {
    BufferedImage image =
        written(
            picture(
                100,
                50,
                120,
                Theme.TRANSPARENT,
                s -> {
                  s.rectangle(10, 10, 10, 10, 0, Color.RED, null);
                  s.rectangle(30, 10, 10, 10, 0, Color.color(1, 0, 0, 0.6), null);
                }));
    assertEquals(0, image.getRGB(5, 5) >>> 24);
    assertEquals(RED, image.getRGB(15, 15));
    assertEquals(0x99FF0000, image.getRGB(35, 15));
    assertTrue(image.getColorModel().hasAlpha());
  }

  @Test
  void aPictureOnABackgroundHasNoAlpha() throws IOException {
    assertFalse(written(picture(20, 20, 120, Theme.PRINT, s -> {})).getColorModel().hasAlpha());
  }

  @Test
  void linesAreDrawnAtTheTargetSizeAndNotEnlarged() throws IOException {
    BufferedImage image =
        written(
            picture(
                400, 400, 480, Theme.LIGHT, s -> s.line(50, 0, 50, 100, new Stroke(Color.RED, 1))));
    for (int x = 190; x < 210; x++) {
      assertEquals(x >= 198 && x < 202 ? RED : WHITE, image.getRGB(x, 100), "at " + x);
    }
  }

  @Test
  void itCarriesResolutionAndTextsInAnyLanguage() throws IOException {
    Path file = folder.resolve("picture.png");
    PictureWriter.write(picture(40, 30, 300, Theme.LIGHT, s -> {}), file);
    Map<String, String> texts = PngTexts.read(file);
    assertEquals("Title of zh", texts.get("Title"));
    assertEquals(TestChart.SETTINGS, texts.get("Description"));
    assertEquals("ReLU Lab " + Software.VERSION, texts.get("Software"));
    assertEquals("{\"种子\": 7}\n", texts.get("Scenario"));
    Element root = (Element) metadata(file).getAsTree("javax_imageio_png_1.0");
    Element size = (Element) root.getElementsByTagName("pHYs").item(0);
    assertEquals("11811", size.getAttribute("pixelsPerUnitXAxis"));
    assertEquals("11811", size.getAttribute("pixelsPerUnitYAxis"));
    assertEquals("meter", size.getAttribute("unitSpecifier"));
  }

  private static IIOMetadata metadata(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true);
      return reader.getImageMetadata(0);
    }
  }

  @Test
  void theCaptionIsDrawnBelowTheChartOnlyIfAsked() throws IOException {
    PictureSpec with = new PictureSpec(300, 200, 120, Theme.LIGHT, Language.ENGLISH, 1, true);
    PictureSpec without = new PictureSpec(300, 200, 120, Theme.LIGHT, Language.ENGLISH, 1, false);
    TestChart chart = new TestChart(s -> {});
    assertTrue(ink(written(new Picture(chart, with)), 175) > 100);
    assertEquals(0, ink(written(new Picture(chart, without)), 0));
  }

  private static int ink(BufferedImage image, int top) {
    int ink = 0;
    for (int y = top; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        ink += image.getRGB(x, y) == WHITE ? 0 : 1;
      }
    }
    return ink;
  }

  @Test
  void aChartThatFailsLeavesTheOlderFileWhole() throws IOException {
    Path file = folder.resolve("old.png");
    Files.writeString(file, "old");
    Picture broken =
        picture(
            30,
            30,
            120,
            Theme.LIGHT,
            s -> {
              throw new IllegalStateException("broken chart");
            });
    assertThrows(IllegalStateException.class, () -> PictureWriter.write(broken, file));
    assertEquals("old", Files.readString(file));
  }

  @Test
  void aNameThatSaysNoFormatIsRefused() {
    Picture picture = picture(30, 30, 120, Theme.LIGHT, s -> {});
    ExportException e =
        assertThrows(
            ExportException.class, () -> PictureWriter.write(picture, folder.resolve("a.gif")));
    assertEquals("export.unknownFormat", e.key());
  }
}
