package relulab.export.animation;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an animation as GIF. All frames share one palette, and of each only the rectangle that
 * changed is stored, with the pixels that stayed as they were left transparent: long runs of one
 * value take little room.
 */
final class GifWriter implements AutoCloseable {
  private static final String STREAM = "javax_imageio_gif_stream_1.0";
  private static final String IMAGE = "javax_imageio_gif_image_1.0";

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final int width;
  private final int height;
  private final GifPalette palette;
  private final IndexColorModel colors;
  private final boolean once;
  private byte @Nullable [] last;

  /**
   * Starts an animation.
   *
   * @param out where it goes; it stays open
   * @param once whether it plays once instead of forever
   */
  GifWriter(ImageOutputStream out, int width, int height, GifPalette palette, boolean once)
      throws IOException {
    this.width = width;
    this.height = height;
    this.palette = palette;
    this.once = once;
    this.colors = palette.model();
    writer.setOutput(out);
    writer.prepareWriteSequence(streamMetadata());
  }

  /**
   * Adds a frame.
   *
   * @param argb its pixels, row by row; alpha is ignored
   * @param hundredths how long it is shown, in 1/100 s; many programs do not go below 2
   */
  void add(int[] argb, int hundredths) throws IOException {
    byte[] indices = new byte[width * height];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = palette.index(argb[i]);
    }
    Changes changed =
        last == null
            ? new Changes(0, 0, width, height)
            : Changes.between(last, indices, width, height);
    BufferedImage image = image(indices, last, changed);
    writer.writeToSequence(
        new IIOImage(image, null, imageMetadata(changed, hundredths, image)), null);
    last = indices;
  }

  @Override
  public void close() throws IOException {
    try {
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  /** The rectangle of a frame that differs from the frame before; one pixel if nothing does. */
  private record Changes(int x, int y, int width, int height) {
    static Changes between(byte[] before, byte[] now, int width, int height) {
      int left = width;
      int right = -1;
      int top = height;
      int bottom = -1;
      for (int i = 0; i < now.length; i++) {
        if (now[i] != before[i]) {
          left = Math.min(left, i % width);
          right = Math.max(right, i % width);
          top = Math.min(top, i / width);
          bottom = i / width;
        }
      }
      return right < 0
          ? new Changes(0, 0, 1, 1)
          : new Changes(left, top, right - left + 1, bottom - top + 1);
    }
  }

  private BufferedImage image(byte[] indices, byte @Nullable [] before, Changes part) {
    byte[] cut = new byte[part.width * part.height];
    byte transparent = (byte) palette.transparent();
    for (int row = 0; row < part.height; row++) {
      int from = (part.y + row) * width + part.x;
      for (int column = 0; column < part.width; column++) {
        int at = from + column;
        boolean same = before != null && before[at] == indices[at];
        cut[row * part.width + column] = same ? transparent : indices[at];
      }
    }
    return new BufferedImage(
        colors,
        Raster.createInterleavedRaster(
            new DataBufferByte(cut, cut.length),
            part.width,
            part.height,
            part.width,
            1,
            new int[] {0},
            new Point(0, 0)),
        false,
        null);
  }

  private IIOMetadata streamMetadata() throws IOException {
    IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
    IIOMetadataNode root = new IIOMetadataNode(STREAM);
    IIOMetadataNode screen = child(root, "LogicalScreenDescriptor");
    screen.setAttribute("logicalScreenWidth", Integer.toString(width));
    screen.setAttribute("logicalScreenHeight", Integer.toString(height));
    screen.setAttribute("colorResolution", "8");
    screen.setAttribute("pixelAspectRatio", "0");
    int size = powerOfTwo(colors.getMapSize());
    IIOMetadataNode table = child(root, "GlobalColorTable");
    table.setAttribute("sizeOfGlobalColorTable", Integer.toString(size));
    table.setAttribute("backgroundColorIndex", "0");
    table.setAttribute("sortFlag", "FALSE");
    for (int i = 0; i < size; i++) {
      int color = Math.min(i, colors.getMapSize() - 1);
      IIOMetadataNode entry = child(table, "ColorTableEntry");
      entry.setAttribute("index", Integer.toString(i));
      entry.setAttribute("red", Integer.toString(colors.getRed(color)));
      entry.setAttribute("green", Integer.toString(colors.getGreen(color)));
      entry.setAttribute("blue", Integer.toString(colors.getBlue(color)));
    }
    metadata.setFromTree(STREAM, root);
    return metadata;
  }

  private IIOMetadata imageMetadata(Changes part, int hundredths, BufferedImage image)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
    IIOMetadataNode root = new IIOMetadataNode(IMAGE);
    IIOMetadataNode place = child(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", Integer.toString(part.x));
    place.setAttribute("imageTopPosition", Integer.toString(part.y));
    place.setAttribute("imageWidth", Integer.toString(part.width));
    place.setAttribute("imageHeight", Integer.toString(part.height));
    place.setAttribute("interlaceFlag", "FALSE");
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", last == null ? "FALSE" : "TRUE");
    control.setAttribute("delayTime", Integer.toString(hundredths));
    control.setAttribute("transparentColorIndex", Integer.toString(palette.transparent()));
    if (last == null && !once) {
      repeatForever(child(root, "ApplicationExtensions"));
    }
    metadata.setFromTree(IMAGE, root);
    return metadata;
  }

  /** Netscape's extension, which all programs know: sub-block 1, then a count of 0 for no end. */
  private static void repeatForever(IIOMetadataNode extensions) {
    IIOMetadataNode extension = child(extensions, "ApplicationExtension");
    extension.setAttribute("applicationID", "NETSCAPE");
    extension.setAttribute("authenticationCode", "2.0");
    extension.setUserObject(new byte[] {1, 0, 0});
  }

  private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    parent.appendChild(node);
    return node;
  }

  private static int powerOfTwo(int n) {
    return Math.max(2, n <= 1 ? 2 : Integer.highestOneBit(n - 1) << 1);
  }
}
