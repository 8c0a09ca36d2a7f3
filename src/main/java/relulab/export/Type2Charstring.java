package relulab.export;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/**
 * Draws one glyph of a CFF font: a small program of moves, lines and curves (Adobe Technical Note
 * 5177, The Type 2 Charstring Format). Hints are passed over.
 */
final class Type2Charstring {
  private static final int MOST_NUMBERS = 513;

  private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private final double scale;
  private final IntFunction<ByteBuffer> shared;
  private final int sharedBias;
  private final IntFunction<ByteBuffer> own;
  private final int ownBias;
  private final double[] numbers = new double[MOST_NUMBERS];
  private int n;
  private int hints;
  private boolean isOpen;
  private double x;
  private double y;

  /**
   * A program's surroundings.
   *
   * @param shared subroutines of all fonts of the file
   * @param own subroutines of this font
   */
  Type2Charstring(
      double scale,
      IntFunction<ByteBuffer> shared,
      int sharedCount,
      IntFunction<ByteBuffer> own,
      int ownCount) {
    this.scale = scale;
    this.shared = shared;
    this.own = own;
    sharedBias = bias(sharedCount);
    ownBias = bias(ownCount);
  }

  private static int bias(int count) {
    return count < 1240 ? 107 : count < 33_900 ? 1131 : 32_768;
  }

  /** The shape, y down. */
  Path2D outline(ByteBuffer program) {
    run(program);
    close();
    return path;
  }

  /** An integer of one or two bytes. */
  static int small(int b, ByteBuffer data) {
    if (b < 247) {
      return b - 139;
    }
    int next = data.get() & 0xFF;
    return b < 251 ? (b - 247) * 256 + next + 108 : -(b - 251) * 256 - next - 108;
  }

  /** True once the glyph has ended. */
  private boolean run(ByteBuffer program) {
    while (program.hasRemaining()) {
      int b = program.get() & 0xFF;
      if (b == 28) {
        numbers[n++] = program.getShort();
      } else if (b == 255) {
        numbers[n++] = program.getInt() / 65_536.0;
      } else if (b >= 32) {
        numbers[n++] = small(b, program);
      } else if (b == 11) {
        return false;
      } else if (b == 10 || b == 29) {
        int which = (int) numbers[--n];
        if (run(b == 10 ? own.apply(which + ownBias) : shared.apply(which + sharedBias))) {
          return true;
        }
      } else if (b == 14) {
        return true;
      } else {
        draw(b, program);
        n = 0;
      }
    }
    return false;
  }

  private void draw(int operator, ByteBuffer program) {
    switch (operator) {
      case 1, 3, 18, 23 -> hints += n / 2;
      case 19, 20 -> {
        hints += n / 2;
        program.position(program.position() + (hints + 7) / 8);
      }
      case 21 -> move(numbers[n - 2], numbers[n - 1]);
      case 22 -> move(numbers[n - 1], 0);
      case 4 -> move(0, numbers[n - 1]);
      case 5 -> lines(0, n);
      case 6 -> turningLines(true);
      case 7 -> turningLines(false);
      case 8 -> curves(0, n);
      case 24 -> {
        curves(0, n - 2);
        lines(n - 2, n);
      }
      case 25 -> {
        lines(0, n - 6);
        curves(n - 6, n);
      }
      case 26 -> upright();
      case 27 -> level();
      case 30 -> turningCurves(false);
      case 31 -> turningCurves(true);
      case 12 -> flex(program.get());
      default -> throw new IllegalArgumentException("a glyph with operator " + operator);
    }
  }

  private void move(double dx, double dy) {
    close();
    x += dx;
    y += dy;
    path.moveTo(x * scale, -y * scale);
    isOpen = true;
  }

  private void close() {
    if (isOpen) {
      path.closePath();
      isOpen = false;
    }
  }

  private void line(double dx, double dy) {
    x += dx;
    y += dy;
    path.lineTo(x * scale, -y * scale);
  }

  private void curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3) {
    double x1 = x + dx1;
    double y1 = y + dy1;
    double x2 = x1 + dx2;
    double y2 = y1 + dy2;
    x = x2 + dx3;
    y = y2 + dy3;
    path.curveTo(x1 * scale, -y1 * scale, x2 * scale, -y2 * scale, x * scale, -y * scale);
  }

  private void lines(int from, int to) {
    for (int i = from; i + 1 < to; i += 2) {
      line(numbers[i], numbers[i + 1]);
    }
  }

  private void turningLines(boolean startsLevel) {
    boolean isLevel = startsLevel;
    for (int i = 0; i < n; i++) {
      line(isLevel ? numbers[i] : 0, isLevel ? 0 : numbers[i]);
      isLevel = !isLevel;
    }
  }

  private void curves(int from, int to) {
    double[] v = numbers;
    for (int i = from; i + 5 < to; i += 6) {
      curve(v[i], v[i + 1], v[i + 2], v[i + 3], v[i + 4], v[i + 5]);
    }
  }

  /** Curves that begin and end upright. */
  private void upright() {
    double[] v = numbers;
    int first = n % 4;
    for (int i = first; i + 3 < n; i += 4) {
      curve(i == first && first == 1 ? v[0] : 0, v[i], v[i + 1], v[i + 2], 0, v[i + 3]);
    }
  }

  /** Curves that begin and end level. */
  private void level() {
    double[] v = numbers;
    int first = n % 4;
    for (int i = first; i + 3 < n; i += 4) {
      curve(v[i], i == first && first == 1 ? v[0] : 0, v[i + 1], v[i + 2], v[i + 3], 0);
    }
  }

  /** Curves that begin level and end upright and the other way round, in turn. */
  private void turningCurves(boolean startsLevel) {
    double[] v = numbers;
    boolean isLevel = startsLevel;
    for (int i = 0; i + 3 < n; i += 4) {
      double last = n - i == 5 ? v[i + 4] : 0;
      if (isLevel) {
        curve(v[i], 0, v[i + 1], v[i + 2], last, v[i + 3]);
      } else {
        curve(0, v[i], v[i + 1], v[i + 2], v[i + 3], last);
      }
      isLevel = !isLevel;
    }
  }

  /** Two curves that are almost a line. */
  private void flex(int kind) {
    double[] v = numbers;
    switch (kind) {
      case 34 -> {
        curve(v[0], 0, v[1], v[2], v[3], 0);
        curve(v[4], 0, v[5], -v[2], v[6], 0);
      }
      case 35 -> curves(0, 12);
      case 36 -> {
        curve(v[0], v[1], v[2], v[3], v[4], 0);
        curve(v[5], 0, v[6], v[7], v[8], -(v[1] + v[3] + v[7]));
      }
      case 37 -> {
        double dx = v[0] + v[2] + v[4] + v[6] + v[8];
        double dy = v[1] + v[3] + v[5] + v[7] + v[9];
        boolean isLevel = Math.abs(dx) > Math.abs(dy);
        curve(v[0], v[1], v[2], v[3], v[4], v[5]);
        curve(v[6], v[7], v[8], v[9], isLevel ? v[10] : -dx, isLevel ? -dy : v[10]);
      }
      default -> throw new IllegalArgumentException("a glyph with operator 12 " + kind);
    }
  }
}
