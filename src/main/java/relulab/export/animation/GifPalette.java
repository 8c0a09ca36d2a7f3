package relulab.export.animation;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Up to 256 colours that stand for all colours of an animation, by halving the widest box of colours. Each
 * is one that occurs: the flat colours of a chart, which fill most of it, stay exactly as they are.
 */
final class GifPalette {
  private static final int SIZE = 256;
  private static final int[] CHANNELS = {16, 8, 0};

  /** Colours are looked up by the upper six bits of each channel. */
  private static final int CELLS = 1 << 18;

  private static final short UNKNOWN = -1;

  private final int[] colors;
  private final short[] nearest = new short[CELLS];

  private record Shade(int rgb, int count) {}

  private GifPalette(int[] colors) {
    this.colors = colors;
    Arrays.fill(nearest, UNKNOWN);
  }

  /** The palette for pictures such as these, given as RGB pixels. */
  static GifPalette of(List<int[]> pictures) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int[] picture : pictures) {
      for (int argb : picture) {
        counts.merge(argb & 0xFFFFFF, 1, Integer::sum);
      }
    }
    List<Shade> shades = new ArrayList<>();
    counts.forEach((rgb, count) -> shades.add(new Shade(rgb, count)));
    shades.sort(Comparator.comparingInt(Shade::rgb)); // whatever order the map has
    return new GifPalette(
        boxes(shades).stream().mapToInt(GifPalette::mostFrequent).distinct().toArray());
  }

  /** The colours as ImageIO wants them. */
  IndexColorModel model() {
    byte[][] channels = new byte[3][colors.length];
    for (int i = 0; i < colors.length; i++) {
      for (int c = 0; c < 3; c++) {
        channels[c][i] = (byte) (colors[i] >> CHANNELS[c]);
      }
    }
    return new IndexColorModel(8, colors.length, channels[0], channels[1], channels[2]);
  }

  /** The place of the colour that is nearest to this one. */
  byte index(int rgb) {
    int cell = (rgb >> 18 & 63) << 12 | (rgb >> 10 & 63) << 6 | rgb >> 2 & 63;
    if (nearest[cell] == UNKNOWN) {
      nearest[cell] = (short) search(rgb);
    }
    return (byte) nearest[cell];
  }

  private int search(int rgb) {
    int best = 0;
    for (int i = 1; i < colors.length; i++) {
      if (distance(colors[i], rgb) < distance(colors[best], rgb)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int sum = 0;
    for (int shift : CHANNELS) {
      int d = (a >> shift & 255) - (b >> shift & 255);
      sum += d * d;
    }
    return sum;
  }

  /** Splits the box whose colours differ most, until there are as many as the palette can hold. */
  private static List<List<Shade>> boxes(List<Shade> shades) {
    List<List<Shade>> boxes = new ArrayList<>(List.of(shades));
    while (boxes.size() < SIZE) {
      List<Shade> widest =
          boxes.stream().max(Comparator.comparingInt(box -> extent(box, widestChannel(box)))).orElseThrow();
      int channel = widestChannel(widest);
      if (extent(widest, channel) == 0) {
        break;
      }
      boxes.remove(widest);
      int middle = (low(widest, channel) + high(widest, channel)) / 2;
      boxes.add(widest.stream().filter(s -> value(s, channel) <= middle).toList());
      boxes.add(widest.stream().filter(s -> value(s, channel) > middle).toList());
    }
    return boxes;
  }

  private static int mostFrequent(List<Shade> box) {
    return box.stream().max(Comparator.comparingInt(Shade::count)).orElseThrow().rgb;
  }

  private static int widestChannel(List<Shade> box) {
    int widest = CHANNELS[0];
    for (int channel : CHANNELS) {
      if (extent(box, channel) > extent(box, widest)) {
        widest = channel;
      }
    }
    return widest;
  }

  private static int extent(List<Shade> box, int channel) {
    return high(box, channel) - low(box, channel);
  }

  private static int low(List<Shade> box, int channel) {
    return box.stream().mapToInt(s -> value(s, channel)).min().orElseThrow();
  }

  private static int high(List<Shade> box, int channel) {
    return box.stream().mapToInt(s -> value(s, channel)).max().orElseThrow();
  }

  private static int value(Shade shade, int channel) {
    return shade.rgb >> channel & 255;
  }
}
