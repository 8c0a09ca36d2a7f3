package relulab.export.film;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;
import relulab.export.Glyphs;
import relulab.view.surface.Stroke;

/**
 * What all pictures of a film share, each thing once: operations, colours, strokes, letters and
 * images. A colour is a pair, one of the light theme and one of the dark: both are drawn by the
 * same operations.
 */
final class FilmTables {
  /** As many colours as a byte tells apart. */
  private static final int COLORS_OF_AN_IMAGE = 256;

  /** Letters are told on a grid of so many units. */
  private static final double LETTER = 1000;

  private final Map<String, Integer> operations = new LinkedHashMap<>();
  private final Map<String, Integer> colors = new LinkedHashMap<>();
  private final Map<String, Integer> strokes = new LinkedHashMap<>();
  private final Map<Drawn.Letter, Integer> letters = new LinkedHashMap<>();
  private final List<String> outlines = new ArrayList<>();
  private final Map<String, Integer> known = new HashMap<>();
  private final List<String> images = new ArrayList<>();
  private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();

  /** The places of a picture's operations, given as both themes draw it. */
  List<Integer> places(List<Drawn> light, List<Drawn> dark) {
    List<Integer> places = new ArrayList<>(light.size());
    for (int i = 0; i < light.size(); i++) {
      String told = told(light.get(i), dark.get(i));
      Integer place = operations.get(told);
      if (place == null) {
        place = operations.size();
        operations.put(told, place);
      }
      places.add(place);
    }
    return places;
  }

  /** Whether two pictures consist of the same operations and differ in colours alone. */
  static boolean arePairs(List<Drawn> light, List<Drawn> dark) {
    if (light.size() != dark.size()) {
      return false;
    }
    for (int i = 0; i < light.size(); i++) {
      List<Object> a = light.get(i).given();
      List<Object> b = dark.get(i).given();
      if (light.get(i).kind() != dark.get(i).kind() || a.size() != b.size()) {
        return false;
      }
      for (int j = 0; j < a.size(); j++) {
        if (!arePair(a.get(j), b.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean arePair(Object a, Object b) {
    if (a instanceof Drawn.Pixels p && b instanceof Drawn.Pixels q) {
      return p.columns() == q.columns() && p.rows() == q.rows();
    }
    if (a instanceof Stroke p && b instanceof Stroke q) {
      return p.width() == q.width() && java.util.Arrays.equals(p.dashes(), q.dashes());
    }
    return (a instanceof Color && b instanceof Color) || a.equals(b);
  }

  @SuppressWarnings("EnumOrdinal") // the number that the player knows it by
  private String told(Drawn light, Drawn dark) {
    StringBuilder out = new StringBuilder().append(light.kind().ordinal());
    for (int i = 0; i < light.given().size(); i++) {
      out.append(',').append(part(light.given().get(i), dark.given().get(i)));
    }
    return out.toString();
  }

  private String part(Object light, Object dark) {
    return switch (light) {
      case Double number -> number(number);
      case Color color -> "" + color(color, (Color) dark);
      case Stroke stroke -> "" + stroke(stroke, (Stroke) dark);
      case Drawn.Letter letter -> "" + letter(letter);
      case Drawn.Pixels image -> "" + image(image, (Drawn.Pixels) dark);
      case Drawn.Nothing _ -> "-1";
      default -> throw new IllegalArgumentException(light.toString());
    };
  }

  /** In hundredths of a unit: less than a pixel of any screen. */
  private static String number(double value) {
    double rounded = Math.rint(value * 100) / 100 + 0.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : "" + rounded;
  }

  private static int place(Map<String, Integer> table, String entry) {
    Integer known = table.putIfAbsent(entry, table.size());
    return known == null ? table.size() - 1 : known;
  }

  private int color(Color light, Color dark) {
    return place(colors, "\"" + css(light) + "\",\"" + css(dark) + "\"");
  }

  private static String css(Color color) {
    String hex = color.toString().substring(2);
    return "#" + (hex.endsWith("ff") ? hex.substring(0, 6) : hex);
  }

  private int stroke(Stroke light, Stroke dark) {
    StringBuilder told = new StringBuilder();
    told.append(color(light.color(), dark.color())).append(',').append(number(light.width()));
    for (double dash : light.dashes()) {
      told.append(',').append(number(dash));
    }
    return place(strokes, told.toString());
  }

  private int letter(Drawn.Letter letter) {
    Integer known = letters.putIfAbsent(letter, letters.size());
    if (known != null) {
      return known;
    }
    Glyphs.Glyph glyph = Glyphs.of(letter.character(), letter.chinese(), letter.bold());
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    AffineTransform grid = AffineTransform.getScaleInstance(LETTER, LETTER);
    for (PathIterator i = glyph.outline().getPathIterator(grid); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      path.append("MLQCZ".charAt(kind));
      int n = new int[] {2, 2, 4, 6, 0}[kind];
      for (int j = 0; j < n; j++) {
        path.append(j == 0 ? "" : " ").append(Math.round(at[j]));
      }
    }
    outlines.add(number(glyph.advance() * LETTER) + ",\"" + path + "\"");
    return letters.size() - 1;
  }

  private int image(Drawn.Pixels light, Drawn.Pixels dark) {
    String both = light.key() + dark.key();
    Integer place = known.get(both);
    if (place == null) {
      place = images.size();
      known.put(both, place);
      images.add(add(light, dark));
    }
    return place;
  }

  /** Adds an image; where it has too many colours they are told a little less exactly. */
  private String add(Drawn.Pixels light, Drawn.Pixels dark) {
    Map<Long, Integer> palette = new LinkedHashMap<>();
    int exact = 0;
    do {
      palette.clear();
      for (int i = 0; i < light.argb().length; i++) {
        palette.putIfAbsent(pair(light, dark, i, exact), palette.size());
      }
      exact++;
    } while (palette.size() > COLORS_OF_AN_IMAGE);
    int columns = light.columns();
    byte[] above = new byte[columns];
    for (int i = 0; i < light.argb().length; i++) {
      byte now = Objects.requireNonNull(palette.get(pair(light, dark, i, exact - 1))).byteValue();
      pixels.write(now - above[i % columns]);
      above[i % columns] = now;
    }
    StringBuilder told = new StringBuilder().append(columns).append(',').append(light.rows());
    for (long both : palette.keySet()) {
      told.append(',').append(both >>> 32).append(',').append(both & 0xFFFFFFFFL);
    }
    return told.toString();
  }

  private static long pair(Drawn.Pixels light, Drawn.Pixels dark, int i, int dropped) {
    return rounded(light.argb()[i], dropped) << 32 | rounded(dark.argb()[i], dropped);
  }

  private static long rounded(int argb, int dropped) {
    int half = dropped == 0 ? 0 : 1 << (dropped - 1);
    long out = argb & 0xFF000000L;
    for (int shift = 0; shift <= 16; shift += 8) {
      int value = Math.min(255, (argb >> shift & 255) + half) >> dropped << dropped;
      out |= (long) value << shift;
    }
    return out & 0xFFFFFFFFL;
  }

  /** All tables as JSON fields. */
  String json() {
    return "\"ops\":"
        + table(operations.keySet())
        + ",\"colors\":"
        + table(colors.keySet())
        + ",\"strokes\":"
        + table(strokes.keySet())
        + ",\"letters\":"
        + table(outlines)
        + ",\"images\":"
        + table(images);
  }

  private static String table(Iterable<String> entries) {
    StringBuilder out = new StringBuilder("[");
    for (String entry : entries) {
      out.append(out.length() == 1 ? "[" : ",\n[").append(entry).append(']');
    }
    return out.append(']').toString();
  }

  /** The images one after the other, a byte a pixel: the difference to the one above. */
  byte[] pixels() {
    return pixels.toByteArray();
  }
}
