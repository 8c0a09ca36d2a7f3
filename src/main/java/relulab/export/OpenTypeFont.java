package relulab.export;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * A font of the app, read as its letters are needed: OpenType with PostScript outlines (OpenType
 * specification: cmap, hmtx, CFF). Java's own fonts first start all that the system has for fonts,
 * which takes longer than a whole chart.
 */
final class OpenTypeFont {
  private static final int WHOLE_UNICODE = 12;
  private static final int FIRST_PLANE = 4;

  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final double unitsPerEm;
  private final int advances;
  private final int map;
  private final CffOutlines outlines;

  /**
   * A font.
   *
   * @param bytes of its file
   */
  OpenTypeFont(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    int count = u16(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      byte[] tag = new byte[4];
      file.get(entry, tag);
      tables.put(new String(tag, java.nio.charset.StandardCharsets.US_ASCII), i32(entry + 8));
    }
    unitsPerEm = u16(table("head") + 18);
    advances = u16(table("hhea") + 34);
    map = bestMap();
    outlines = new CffOutlines(file.slice(table("CFF "), bytes.length - table("CFF ")));
  }

  private int table(String name) {
    Integer place = tables.get(name);
    if (place == null) {
      throw new IllegalArgumentException("a font without " + name);
    }
    return place;
  }

  /** The place of the table of all of Unicode, else of the one of its first plane. */
  private int bestMap() {
    int start = table("cmap");
    int best = -1;
    for (int i = 0; i < u16(start + 2); i++) {
      int place = start + i32(start + 4 + 8 * i + 4);
      int format = u16(place);
      if (format == WHOLE_UNICODE || (format == FIRST_PLANE && best < 0)) {
        best = place;
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException("a font without Unicode");
    }
    return best;
  }

  /** The number of a character's glyph, 0 where it has none. */
  int glyph(int character) {
    return u16(map) == WHOLE_UNICODE ? inGroups(character) : inSegments(character);
  }

  /** Groups of characters in a row: first, last, glyph of the first. */
  private int inGroups(int character) {
    int low = 0;
    int high = i32(map + 12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = map + 16 + 12 * middle;
      if (character < i32(group)) {
        high = middle - 1;
      } else if (character > i32(group + 4)) {
        low = middle + 1;
      } else {
        return i32(group + 8) + character - i32(group);
      }
    }
    return 0;
  }

  private int inSegments(int character) {
    int twice = u16(map + 6);
    for (int i = 0; i < twice; i += 2) {
      int end = u16(map + 14 + i);
      int start = u16(map + 16 + twice + i);
      if (character <= end) {
        if (character < start) {
          return 0;
        }
        int delta = u16(map + 16 + 2 * twice + i);
        int at = map + 16 + 3 * twice + i;
        int range = u16(at);
        int glyph = range == 0 ? character : u16(at + range + 2 * (character - start));
        return range != 0 && glyph == 0 ? 0 : glyph + delta & 0xFFFF;
      }
    }
    return 0;
  }

  /** From a glyph's origin to that of the next, at a size of 1. */
  double advance(int glyph) {
    return u16(table("hmtx") + 4 * Math.min(glyph, advances - 1)) / unitsPerEm;
  }

  /** A glyph's shape at a size of 1, y down, its origin on the baseline. */
  Path2D outline(int glyph) {
    return outlines.outline(glyph, 1 / unitsPerEm);
  }

  private int u16(int at) {
    return file.getShort(at) & 0xFFFF;
  }

  private int i32(int at) {
    return file.getInt(at);
  }
}
