package relulab.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.scenario.Scenario;
import relulab.scenario.SceneCatalog;
import relulab.text.Language;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.theme.Theme;

class PdfTest {
  @TempDir private Path folder;

  private static Picture picture(
      Integer dpi, Map<String, String> texts, Consumer<Surface> drawing) {
    PictureSpec spec = new PictureSpec(600, 300, dpi, Theme.LIGHT, Language.CHINESE, 1, false);
    return new Picture(new TestChart(drawing), spec, texts);
  }

  private byte[] written(Picture... pages) throws IOException {
    Path file = folder.resolve("a.pdf");
    Pdf.write(List.of(pages), file);
    return Files.readAllBytes(file);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The content of all pages, unpacked. */
  private static String contents(byte[] pdf) throws IOException {
    StringBuilder all = new StringBuilder();
    Matcher stream = Pattern.compile("<<([^\n]*)>>\nstream\n").matcher(latin(pdf));
    while (stream.find()) {
      byte[] rest = java.util.Arrays.copyOfRange(pdf, stream.end(), pdf.length);
      all.append(latin(new InflaterInputStream(new ByteArrayInputStream(rest)).readAllBytes()));
    }
    return all.toString();
  }

  /** Readers find objects through this table: an offset that is wrong is a broken file. */
  @Test
  void everyObjectLiesWhereTheTableSays() throws IOException {
    byte[] pdf =
        written(
            picture(
                300, Map.of(), s -> s.image(new int[] {0x80FF0000, -1}, 2, 1, 0, 0, 9, 9, true)));
    String text = latin(pdf);
    int table = Integer.parseInt(text.replaceAll("(?s).*startxref\n(\\d+)\n.*", "$1"));
    String[] lines = text.substring(table).split("\n");
    assertEquals("xref", lines[0]);
    int objects = Integer.parseInt(lines[1].split(" ")[1]);
    for (int i = 1; i < objects; i++) {
      int offset = Integer.parseInt(lines[2 + i].substring(0, 10));
      assertTrue(text.startsWith(i + " 0 obj\n", offset), "object " + i);
    }
    assertTrue(text.contains("/SMask "), text);
  }

  @Test
  void aPageHasTheSizeThatWasAskedFor() throws IOException {
    assertTrue(latin(written(picture(300, Map.of(), s -> {}))).contains("MediaBox[0 0 144 72]"));
    assertTrue(latin(written(picture(null, Map.of(), s -> {}))).contains("MediaBox[0 0 450 225]"));
  }

  @Test
  void eachPictureIsAPage() throws IOException {
    Picture page = picture(300, Map.of(), s -> {});
    assertTrue(latin(written(page, page, page)).contains("/Pages/Count 3/"));
  }

  @Test
  void equalPicturesAreEqualBytes() throws IOException {
    Picture page = picture(300, Map.of("Scenario", "{}"), s -> s.circle(9, 9, 5, Color.RED, null));
    assertArrayEquals(written(page), written(page));
  }

  @Test
  void whatIsDrawnIsThere() throws IOException {
    String drawn =
        contents(
            written(
                picture(
                    null,
                    Map.of(),
                    s -> {
                      s.clip(1, 2, 3, 4, () -> s.rectangle(5, 6, 7, 8, 0, Color.RED, null));
                      Stroke dashed = new Stroke(Color.LIME, 1.5).dashed(4, 2.5);
                      s.line(0, 1, 2, 3, dashed);
                    })));
    assertTrue(drawn.contains("q 1 2 3 4 re W n\n1 0 0 rg /G1000 gs 5 6 m\n12 6 l\n"), drawn);
    assertTrue(drawn.contains("0 1 0 RG /G1000 gs 1.5 w [4 2.5] 0 d 0 1 m\n2 3 l\nS\n"), drawn);
  }

  /** No letter depends on a font of the reader's, and none is a box. */
  @Test
  void lettersAreShapesInBothLanguages() throws IOException {
    TextStyle style = TextStyle.of(Color.BLACK, 20);
    String one = contents(written(picture(null, Map.of(), s -> s.text("一", 10, 50, style))));
    String two = contents(written(picture(null, Map.of(), s -> s.text("激", 10, 50, style))));
    assertTrue(two.length() > one.length() + 200, "a stroke and a whole character");
    assertFalse(
        latin(written(picture(null, Map.of(), s -> s.text("激", 9, 9, style)))).contains("/Font"));
  }

  @Test
  void itOpensLikeAPicture() throws IOException {
    Scenario scenario = SceneCatalog.find("learning-rate-shock").orElseThrow().scenario();
    written(picture(300, ScenarioFiles.texts(scenario, 420), s -> {}));
    Path renamed = Files.move(folder.resolve("a.pdf"), folder.resolve("a.png"));
    ScenarioFiles.Opened opened = ScenarioFiles.read(renamed);
    assertEquals(scenario, opened.scenario());
    assertEquals(420, opened.step());
  }

  /** As other programs write streams: unpacked, with line ends of their own. */
  @Test
  void aScenarioThatWasUnpackedIsFound() throws IOException {
    Path file = folder.resolve("b.pdf");
    String pdf =
        "%PDF-1.4\n1 0 obj\n<< /Type /EmbeddedFile /ReLULabStep 7 /Length 9 >>\nstream\r\n"
            + "{\"a\": 1}\nendstream\nendobj\n";
    Files.writeString(file, pdf);
    assertEquals(Map.of("Scenario", "{\"a\": 1}\n", "Step", "7"), PdfTexts.read(file));
  }

  /** A title is a title, whatever ends strings and objects. */
  @Test
  void noTextEndsWhatItStandsIn() throws IOException {
    String nasty = ">> endobj ) ( \\ <FEFF> 😀";
    String pdf = latin(written(picture(300, Map.of("Title", nasty), s -> {})));
    assertFalse(pdf.contains("endobj )"), pdf);
    assertTrue(pdf.contains("003e003e00200065"), pdf);
  }
}
