package relulab.export;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The outlines of a font, from its CFF table (Adobe Technical Note 5176, The Compact Font Format
 * Specification). What draws a glyph is in {@link Type2Charstring}.
 */
final class CffOutlines {
  private static final int CHAR_STRINGS = 17;
  private static final int PRIVATE = 18;
  private static final int SUBROUTINES = 19;
  private static final int ESCAPE = 12;
  private static final int FONTS = ESCAPE << 8 | 36;
  private static final int FONT_OF_GLYPH = ESCAPE << 8 | 37;
  private static final int REAL = 30;

  private final ByteBuffer table;
  private final Index glyphs;
  private final Index shared;
  private final Index[] own;
  private final int fontOfGlyph;

  /** Parts of the table one after the other: where they begin, and how many there are. */
  private record Index(int place, int count, int width) {}

  CffOutlines(ByteBuffer table) {
    this.table = table;
    Index names = index(table.get(2) & 0xFF);
    Index tops = index(end(names));
    Index strings = index(end(tops));
    shared = index(end(strings));
    Map<Integer, double[]> top = dictionary(part(tops, 0));
    glyphs = index((int) numbers(top, CHAR_STRINGS)[0]);
    if (top.containsKey(FONTS)) {
      Index fonts = index((int) numbers(top, FONTS)[0]);
      own = new Index[fonts.count];
      for (int i = 0; i < own.length; i++) {
        own[i] = subroutines(dictionary(part(fonts, i)));
      }
      fontOfGlyph = (int) numbers(top, FONT_OF_GLYPH)[0];
    } else {
      own = new Index[] {subroutines(top)};
      fontOfGlyph = -1;
    }
  }

  /** A glyph's shape, y down. */
  Path2D outline(int glyph, double scale) {
    Index mine = own[font(glyph)];
    return new Type2Charstring(
            scale, i -> part(shared, i), shared.count, i -> part(mine, i), mine.count)
        .outline(part(glyphs, glyph));
  }

  private int font(int glyph) {
    if (fontOfGlyph < 0) {
      return 0;
    }
    if (u8(fontOfGlyph) == 0) {
      return u8(fontOfGlyph + 1 + glyph);
    }
    int low = 0;
    int high = u16(fontOfGlyph + 1) - 1;
    while (low < high) { // the last range that begins at the glyph or before it
      int middle = (low + high + 1) >>> 1;
      if (u16(fontOfGlyph + 3 + 3 * middle) <= glyph) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return u8(fontOfGlyph + 3 + 3 * low + 2);
  }

  private Index subroutines(Map<Integer, double[]> font) {
    double[] sizeAndPlace = font.get(PRIVATE);
    if (sizeAndPlace == null) {
      return new Index(0, 0, 0);
    }
    int place = (int) sizeAndPlace[1];
    double[] subroutines = dictionary(table.slice(place, (int) sizeAndPlace[0])).get(SUBROUTINES);
    return subroutines == null ? new Index(0, 0, 0) : index(place + (int) subroutines[0]);
  }

  private Index index(int place) {
    int count = u16(place);
    return new Index(place, count, count == 0 ? 0 : u8(place + 2));
  }

  private int end(Index index) {
    return index.count == 0 ? index.place + 2 : start(index, index.count);
  }

  private int start(Index index, int i) {
    int offset = 0;
    for (int j = 0; j < index.width; j++) {
      offset = offset << 8 | u8(index.place + 3 + i * index.width + j);
    }
    return index.place + 2 + (index.count + 1) * index.width + offset;
  }

  private ByteBuffer part(Index index, int i) {
    int start = start(index, i);
    return table.slice(start, start(index, i + 1) - start);
  }

  private static double[] numbers(Map<Integer, double[]> dictionary, int key) {
    double[] numbers = dictionary.get(key);
    if (numbers == null) {
      throw new IllegalArgumentException("a font without entry " + key);
    }
    return numbers;
  }

  /** Keys with the numbers before them. */
  private static Map<Integer, double[]> dictionary(ByteBuffer data) {
    Map<Integer, double[]> found = new HashMap<>();
    double[] numbers = new double[48];
    int n = 0;
    while (data.hasRemaining()) {
      int b = data.get() & 0xFF;
      if (b < 22) {
        int key = b == ESCAPE ? ESCAPE << 8 | (data.get() & 0xFF) : b;
        found.put(key, java.util.Arrays.copyOf(numbers, n));
        n = 0;
      } else {
        numbers[n++] = number(b, data);
      }
    }
    return found;
  }

  private static double number(int b, ByteBuffer data) {
    return switch (b) {
      case 28 -> data.getShort();
      case 29 -> data.getInt();
      case REAL -> real(data);
      default -> Type2Charstring.small(b, data);
    };
  }

  /** Two digits a byte, up to a 15; nothing that is needed here is a real number. */
  private static double real(ByteBuffer data) {
    byte two;
    do {
      two = data.get();
    } while ((two & 0xF) != 0xF && (two >> 4 & 0xF) != 0xF);
    return 0;
  }

  private int u8(int at) {
    return table.get(at) & 0xFF;
  }

  private int u16(int at) {
    return table.getShort(at) & 0xFFFF;
  }
}
