package relulab.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Pictures as a PDF document (ISO 32000-1), a page each. Equal pictures are equal bytes: nothing in
 * it depends on the hour. The scenario is attached as a file.
 */
public final class Pdf {
  private static final double POINTS_PER_INCH = 72;
  private static final double PIXELS_PER_INCH = 96;

  /** The key, in the dictionary of the attached scenario, of the step that is shown. */
  static final String STEP = "ReLULabStep";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private Pdf() {}

  /**
   * Writes a document.
   *
   * @param pictures its pages, at least one; title and texts are those of the first
   * @throws ExportException if it cannot be written; an old file is still whole
   */
  public static void write(List<Picture> pictures, Path file) {
    SafeFile.replace(
        file,
        temporary -> {
          try (OutputStream to = Files.newOutputStream(temporary)) {
            new Pdf().document(pictures).writeTo(to);
          }
        });
  }

  private ByteArrayOutputStream document(List<Picture> pictures) {
    ascii("%PDF-1.5\n"); // TeX takes no later one without a warning
    out.writeBytes(new byte[] {'%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
    int catalog = reserve();
    int pages = reserve();
    int info = reserve();
    StringBuilder kids = new StringBuilder();
    for (Picture picture : pictures) {
      kids.append(page(picture, pages)).append(" 0 R ");
    }
    object(pages, "<</Type/Pages/Count " + pictures.size() + "/Kids[" + kids + "]>>");
    Picture first = pictures.getFirst();
    String language = first.spec().language().locale().toLanguageTag();
    object(
        catalog,
        "<</Type/Catalog/Pages "
            + pages
            + " 0 R/Lang"
            + text(language)
            + "/ViewerPreferences<</DisplayDocTitle true>>"
            + attached(first.texts())
            + ">>");
    object(info, info(first.texts()));
    trailer(catalog, info);
    return out;
  }

  private int page(Picture picture, int pages) {
    PictureSpec spec = picture.spec();
    double inch = spec.dpi() == null ? PIXELS_PER_INCH : spec.dpi();
    double points = POINTS_PER_INCH / inch;
    PdfSurface surface =
        new PdfSurface(spec.logicalWidth(), spec.logicalHeight(), points * spec.scale());
    picture.paint(surface);
    int content = stream("", surface.content().getBytes(StandardCharsets.US_ASCII));
    StringBuilder images = new StringBuilder();
    for (int i = 0; i < surface.images().size(); i++) {
      images.append("/Im").append(i).append(' ').append(image(surface.images().get(i)));
      images.append(" 0 R");
    }
    StringBuilder opacities = new StringBuilder();
    surface
        .opacities()
        .forEach(
            (name, opacity) -> {
              String value = PdfSurface.number(opacity);
              opacities.append("/" + name + "<</ca " + value + "/CA " + value + ">>");
            });
    int page = reserve();
    object(
        page,
        "<</Type/Page/Parent "
            + pages
            + " 0 R/MediaBox[0 0 "
            + PdfSurface.number(points * spec.width())
            + " "
            + PdfSurface.number(points * spec.height())
            + "]/Contents "
            + content
            + " 0 R/Resources<</XObject<<"
            + images
            + ">>/ExtGState<<"
            + opacities
            + ">>>>>>");
    return page;
  }

  private int image(PdfImage image) {
    String size =
        "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width "
            + image.columns()
            + "/Height "
            + image.rows();
    String mask = "";
    if (!image.isOpaque()) {
      mask = "/SMask " + stream(size + "/ColorSpace/DeviceGray", image.alpha()) + " 0 R";
    }
    return stream(size + "/ColorSpace/DeviceRGB" + mask, image.rgb());
  }

  /** The scenario, as a file that readers show among the attachments. */
  private String attached(Map<String, String> texts) {
    String json = texts.get(ScenarioFiles.SCENARIO);
    if (json == null) {
      return "";
    }
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    String step = texts.getOrDefault(ScenarioFiles.STEP, "0");
    int file =
        stream(
            "/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size "
                + bytes.length
                + ">>/"
                + STEP
                + " "
                + step,
            bytes);
    int specification = reserve();
    object(
        specification,
        "<</Type/Filespec/F(scenario.json)/UF(scenario.json)/AFRelationship/Source/EF<</F "
            + file
            + " 0 R>>>>");
    String reference = specification + " 0 R";
    return "/Names<</EmbeddedFiles<</Names[(scenario.json)"
        + reference
        + "]>>>>/AF["
        + reference
        + "]";
  }

  private static String info(Map<String, String> texts) {
    return "<</Title"
        + text(texts.getOrDefault("Title", ""))
        + "/Subject"
        + text(texts.getOrDefault("Description", ""))
        + "/Creator"
        + text(texts.getOrDefault("Software", ""))
        + "/Producer"
        + text(texts.getOrDefault("Software", ""))
        + ">>";
  }

  /** In UTF-16 as hexadecimal digits, in which no text can end what it stands in. */
  private static String text(String text) {
    StringBuilder hex = new StringBuilder("<FEFF");
    for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
      hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return hex.append('>').toString();
  }

  private int reserve() {
    offsets.add(0);
    return offsets.size();
  }

  private void object(int number, String content) {
    offsets.set(number - 1, out.size());
    ascii(number + " 0 obj\n" + content + "\nendobj\n");
  }

  private int stream(String dictionary, byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION))) {
      deflate.write(content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    int number = reserve();
    offsets.set(number - 1, out.size());
    ascii(
        number
            + " 0 obj\n<<"
            + dictionary
            + "/Filter/FlateDecode/Length "
            + packed.size()
            + ">>\nstream\n");
    out.writeBytes(packed.toByteArray());
    ascii("\nendstream\nendobj\n");
    return number;
  }

  private void trailer(int catalog, int info) {
    int start = out.size();
    StringBuilder table = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n");
    table.append("0000000000 65535 f \n");
    for (int offset : offsets) {
      String digits = Integer.toString(offset);
      table.append("0".repeat(10 - digits.length())).append(digits).append(" 00000 n \n");
    }
    ascii(
        table
            + "trailer\n<</Size "
            + (offsets.size() + 1)
            + "/Root "
            + catalog
            + " 0 R/Info "
            + info
            + " 0 R>>\nstartxref\n"
            + start
            + "\n%%EOF\n");
  }

  private void ascii(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
