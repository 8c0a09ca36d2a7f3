package relulab.model.data;

import java.util.function.DoubleUnaryOperator;
import relulab.model.random.RandomStream;

/** Makes the samples of a {@link DataSpec}; those of a plane lie within about [−1, 1]². */
final class DataGenerator {
  private static final double SQRT3 = StrictMath.sqrt(3);

  /** Half of the square [−1, 1]² lies within √(2 / π) of its middle. */
  private static final double CIRCLE_RADIUS = StrictMath.sqrt(2 / Math.PI);

  private DataGenerator() {}

  static Dataset generate(DataSpec spec, RandomStream random) {
    OwnPoints own = spec.own();
    if (own != null) {
      return own(own);
    }
    return switch (spec.kind()) {
      case ABS -> line(spec, random, Math::abs);
      case SIN -> line(spec, random, x -> StrictMath.sin(Math.PI * x / SQRT3));
      case STEP -> line(spec, random, x -> x > 0 ? 1 : -1);
      case CIRCLE, XOR, SPIRAL, BLOBS -> plane(spec, random);
      case OWN -> throw new IllegalArgumentException("no own points");
    };
  }

  private static Dataset own(OwnPoints own) {
    int n = own.rows().size();
    double[][] x = new double[own.inputs()][n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      OwnPoints.Row row = own.rows().get(i);
      x[0][i] = row.x1();
      if (x.length == 2) {
        x[1][i] = row.x2();
      }
      y[i] = row.y();
    }
    return new Dataset(x, y);
  }

  /** Inputs evenly spaced over [−√3, √3] (mean 0, variance about 1), noise on the targets. */
  private static Dataset line(DataSpec spec, RandomStream random, DoubleUnaryOperator f) {
    int n = spec.points();
    double[][] x = new double[1][n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[0][i] = SQRT3 * (2.0 * i / (n - 1) - 1);
      y[i] = f.applyAsDouble(x[0][i]) + spec.noise() * random.nextGaussian();
    }
    return new Dataset(x, y);
  }

  /** Classes take turns, so that both have the same number of points; noise on the inputs. */
  private static Dataset plane(DataSpec spec, RandomStream random) {
    int n = spec.points();
    double[][] x = new double[2][n];
    double[] y = new double[n];
    double[] point = new double[2];
    for (int i = 0; i < n; i++) {
      y[i] = i % 2 == 0 ? 1 : -1;
      place(spec.kind(), y[i] > 0, point, random);
      x[0][i] = point[0] + spec.noise() * random.nextGaussian();
      x[1][i] = point[1] + spec.noise() * random.nextGaussian();
    }
    return new Dataset(x, y);
  }

  private static void place(DataKind kind, boolean positive, double[] point, RandomStream random) {
    switch (kind) {
      case CIRCLE -> {
        double radius = CIRCLE_RADIUS;
        do {
          point[0] = random.nextDouble(-1, 1);
          point[1] = random.nextDouble(-1, 1);
        } while (point[0] * point[0] + point[1] * point[1] < radius * radius != positive);
      }
      case XOR -> {
        double u = random.nextDouble(0.05, 1);
        double v = random.nextDouble(0.05, 1);
        double side = random.nextInt(2) == 0 ? 1 : -1;
        point[0] = side * u;
        point[1] = (positive ? side : -side) * v;
      }
      case SPIRAL -> {
        double t = random.nextDouble();
        polar(point, 0.05 + 0.95 * t, 1.75 * t * 2 * Math.PI + (positive ? 0 : Math.PI));
      }
      default -> {
        double centre = positive ? 0.5 : -0.5;
        point[0] = centre + 0.15 * random.nextGaussian();
        point[1] = centre + 0.15 * random.nextGaussian();
      }
    }
  }

  private static void polar(double[] point, double radius, double angle) {
    point[0] = radius * StrictMath.cos(angle);
    point[1] = radius * StrictMath.sin(angle);
  }
}
