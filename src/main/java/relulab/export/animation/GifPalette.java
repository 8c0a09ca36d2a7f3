package relulab.export.animation;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Up to 255 colours that stand for all colours of an animation, by halving the widest box of
 * colours. Each is one that occurs: the flat colours of a chart, which fill most of it, stay
 * exactly as they are.
 */
final class GifPalette {
  private static final int SIZE = 255;
  private static final int[] CHANNELS = {16, 8, 0};

  /** Colours are looked up by the upper six bits of each channel. */
  private static final int CELLS = 1 << 18;

  private static final short UNKNOWN = -1;

  private final int[] colors;
  private final Map<Integer, Integer> exact = new HashMap<>();
  private final boolean[] hasExact = new boolean[CELLS];
  private final short[] nearest = new short[CELLS];

  private record Shade(int rgb, int count) {}

  private GifPalette(int[] colors, int kept) {
    this.colors = colors;
    for (int i = 0; i < kept; i++) {
      exact.putIfAbsent(colors[i], i);
      hasExact[cell(colors[i])] = true;
    }
    Arrays.fill(nearest, UNKNOWN);
  }

  /** The palette for pictures such as these, given as RGB pixels. */
  static GifPalette of(List<int[]> pictures) {
    return of(pictures, List.of());
  }

  /**
   * The same.
   *
   * @param kept colours that are exact wherever they occur, however rarely; far fewer than 255
   */
  static GifPalette of(List<int[]> pictures, List<Integer> kept) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int[] picture : pictures) {
      for (int argb : picture) {
        counts.merge(argb & 0xFFFFFF, 1, Integer::sum);
      }
    }
    List<Shade> shades = new ArrayList<>();
    counts.forEach((rgb, count) -> shades.add(new Shade(rgb, count)));
    shades.sort(Comparator.comparingInt(Shade::rgb)); // whatever order the map has
    List<Integer> first = kept.stream().map(rgb -> rgb & 0xFFFFFF).distinct().toList();
    int[] colors =
        IntStream.concat(
                first.stream().mapToInt(Integer::intValue),
                boxes(shades, SIZE - first.size()).stream().mapToInt(Box::mostFrequent))
            .distinct()
            .toArray();
    return new GifPalette(colors, first.size());
  }

  /** The place after the last colour: what is there stays as it was. */
  int transparent() {
    return colors.length;
  }

  /** The colours as ImageIO wants them, with the transparent one after them. */
  IndexColorModel model() {
    byte[][] channels = new byte[3][colors.length + 1];
    for (int i = 0; i < colors.length; i++) {
      for (int c = 0; c < 3; c++) {
        channels[c][i] = (byte) (colors[i] >> CHANNELS[c]);
      }
    }
    return new IndexColorModel(
        8, colors.length + 1, channels[0], channels[1], channels[2], transparent());
  }

  /** The place of the colour that is nearest to this one. */
  byte index(int rgb) {
    int cell = cell(rgb);
    Integer place = hasExact[cell] ? exact.get(rgb & 0xFFFFFF) : null;
    if (place != null) {
      return place.byteValue();
    }
    if (nearest[cell] == UNKNOWN) {
      nearest[cell] = (short) search(rgb);
    }
    return (byte) nearest[cell];
  }

  private static int cell(int rgb) {
    return (rgb >> 18 & 63) << 12 | (rgb >> 10 & 63) << 6 | (rgb >> 2 & 63);
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

  /**
   * Colours that one colour is to stand for.
   *
   * @param channel the channel in which they differ most
   * @param low the least value in it
   * @param high the greatest value in it
   */
  private record Box(List<Shade> shades, int channel, int low, int high) {
    static Box of(List<Shade> shades) {
      Box widest = new Box(shades, CHANNELS[0], 0, -1);
      for (int channel : CHANNELS) {
        int low = 255;
        int high = 0;
        for (Shade shade : shades) {
          int value = value(shade, channel);
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
        if (high - low > widest.extent()) {
          widest = new Box(shades, channel, low, high);
        }
      }
      return widest;
    }

    int extent() {
      return high - low;
    }

    Box half(boolean upper) {
      int middle = (low + high) / 2;
      return of(shades.stream().filter(s -> value(s, channel) > middle == upper).toList());
    }

    int mostFrequent() {
      return shades.stream().max(Comparator.comparingInt(Shade::count)).orElseThrow().rgb;
    }
  }

  /** Splits the box whose colours differ most, until there are as many as the palette can hold. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private static List<Box> boxes(List<Shade> shades, int most) {
    List<Box> boxes = new ArrayList<>(List.of(Box.of(shades)));
    while (boxes.size() < most) {
      Box widest = boxes.stream().max(Comparator.comparingInt(Box::extent)).orElseThrow();
      if (widest.extent() == 0) {
        break;
      }
      boxes.removeIf(box -> box == widest);
      boxes.add(widest.half(false));
      boxes.add(widest.half(true));
    }
    return boxes;
  }

  private static int value(Shade shade, int channel) {
    return shade.rgb >> channel & 255;
  }
}
