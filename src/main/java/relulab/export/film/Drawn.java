package relulab.export.film;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * One operation of a painter, as its kind and what it was given: numbers, colours, strokes, letters
 * and images in the order in which the player takes them.
 *
 * @param kind the player's name of the operation
 */
record Drawn(Kind kind, List<Object> given) {

  Drawn {
    given = List.copyOf(given);
  }

  /** What the player can do; it knows these by their place. */
  enum Kind {
    CLEAR,
    LINE,
    POLYLINE,
    POLYGON,
    CIRCLE,
    LEVEL,
    RECTANGLE,
    TEXT,
    IMAGE,
    CLIP,
    END_OF_CLIP
  }

  /** Stands where there is no fill or no stroke. */
  enum Nothing {
    NONE
  }

  /** A letter of a line. */
  record Letter(int character, boolean chinese, boolean bold) {}

  /**
   * Pixels.
   *
   * @param argb row by row
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; a copy would cost
  record Pixels(int columns, int rows, int[] argb) {
    /** A name that no other pixels have. */
    String key() {
      ByteBuffer bytes = ByteBuffer.allocate(4 * argb.length + 8).putInt(columns).putInt(rows);
      bytes.asIntBuffer().put(argb);
      return Digest.of(bytes.array());
    }
  }
}
