package relulab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads back the texts that a PNG file carries. */
public final class PngTexts {
  private PngTexts() {}

  /**
   * The international texts (iTXt) of a file by keyword, in the file's order; empty if it has none.
   *
   * @throws IOException if it cannot be read or is no PNG
   */
  public static Map<String, String> read(Path file) throws IOException {
    IIOMetadata metadata = metadata(file);
    NodeList entries =
        ((Element) metadata.getAsTree("javax_imageio_png_1.0")).getElementsByTagName("iTXtEntry");
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      texts.put(entry.getAttribute("keyword"), entry.getAttribute("text"));
    }
    return texts;
  }

  static IIOMetadata metadata(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true);
      return reader.getImageMetadata(0);
    } catch (RuntimeException e) { // what the JDK's reader makes of some damaged files
      throw new IOException(e);
    } finally {
      reader.dispose();
    }
  }
}
