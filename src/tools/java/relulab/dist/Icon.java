package relulab.dist;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import relulab.export.Toolkit;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.help.SampleTiles;
import relulab.view.surface.CanvasSurface;
import relulab.view.theme.Theme;
import relulab.view.trial.lane.Box;
import relulab.view.trial.lane.TilePainter;

/** The program's icon: a neuron's tile with its hinge, as the program draws it, at each size. */
final class Icon {
  /** The names of sizes in Apple's format. */
  private static final Map<String, Integer> APPLE =
      new TreeMap<>(
          Map.of("icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512));

  private static final int[] WINDOWS = {16, 24, 32, 48, 64, 128, 256};
  private static final int LINUX = 256;

  private Icon() {}

  /** Writes relulab.png, relulab.ico and relulab.icns into a folder. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("relulab.png"), png(LINUX));
    Files.write(folder.resolve("relulab.ico"), ico());
    Files.write(folder.resolve("relulab.icns"), icns());
  }

  private static byte[] png(int size) throws IOException {
    Toolkit.start();
    WritableImage drawn = Toolkit.call(() -> draw(size));
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        image.setRGB(x, y, drawn.getPixelReader().getArgb(x, y));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static WritableImage draw(int size) {
    Canvas canvas = new Canvas(size, size);
    CanvasSurface surface = new CanvasSurface(canvas);
    double margin = Math.max(1, size / 16.0);
    Box box = new Box(margin, margin, size - 2 * margin, size - 2 * margin);
    Look look = new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);
    TilePainter.paint(surface, SampleTiles.alive(), box, look);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    return canvas.snapshot(parameters, null);
  }

  /** Windows' format: a table of pictures, each a PNG. */
  private static byte[] ico() throws IOException {
    int header = 6 + 16 * WINDOWS.length;
    ByteBuffer table = ByteBuffer.allocate(header).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    table.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.length);
    for (int size : WINDOWS) {
      byte[] png = png(size);
      table.put((byte) size).put((byte) size).putShort((short) 0); // 256 is written as 0
      table.putShort((short) 1).putShort((short) 32).putInt(png.length);
      table.putInt(header + pictures.size());
      pictures.write(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(table.array());
    pictures.writeTo(all);
    return all.toByteArray();
  }

  /** Apple's format: named pictures, each a PNG. */
  private static byte[] icns() throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(pictures);
    for (Map.Entry<String, Integer> name : APPLE.entrySet()) {
      byte[] png = png(name.getValue());
      out.write(name.getKey().getBytes(StandardCharsets.US_ASCII));
      out.writeInt(8 + png.length);
      out.write(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(all);
    file.write("icns".getBytes(StandardCharsets.US_ASCII));
    file.writeInt(8 + pictures.size());
    pictures.writeTo(file);
    return all.toByteArray();
  }
}
