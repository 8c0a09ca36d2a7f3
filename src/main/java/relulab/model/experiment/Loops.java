package relulab.model.experiment;

import relulab.model.activation.ActivationKind;

/**
 * The inner loops of the activations whose time is measured: one method each, so that the compiler
 * sees one function in each loop, and written as frameworks do it. Exponentials are the fastest
 * that Java has, not the slower ones of the engine, which give the same bits everywhere; the way
 * back takes what the way forward found (y) instead of computing it again; GELU's erf is the
 * polynomial that frameworks use in single precision. None of the loops branches on the sign of z.
 *
 * <p>On the way forward out is f(z), on the way back out is g · f'(z); all arrays have one length.
 */
final class Loops {
  static final double LEAKY_ALPHA = 0.01;
  static final double PRELU_ALPHA = 0.25;

  private static final double SQRT_HALF = StrictMath.sqrt(0.5);
  private static final double INV_SQRT_2PI = 1 / StrictMath.sqrt(2 * Math.PI);

  private Loops() {}

  /** A way forward or back. */
  @FunctionalInterface
  interface Loop {
    void run(double[] z, double[] y, double[] g, double[] out);
  }

  /** The way forward and the way back of one function. */
  record Ways(Loop forward, Loop backward) {}

  /** What is timed for a function. */
  static Ways of(ActivationKind kind) {
    return switch (kind) {
      case RELU -> new Ways(Loops::relu, Loops::reluBack);
      case LEAKY_RELU -> new Ways(Loops::leaky, Loops::leakyBack);
      case PRELU -> new Ways(Loops::prelu, Loops::preluBack);
      case SIGMOID -> new Ways(Loops::sigmoid, Loops::sigmoidBack);
      case TANH -> new Ways(Loops::tanh, Loops::tanhBack);
      case ELU -> new Ways(Loops::elu, Loops::eluBack);
      case GELU -> new Ways(Loops::gelu, Loops::geluBack);
      case SILU -> new Ways(Loops::silu, Loops::siluBack);
    };
  }

  static void relu(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      out[i] = Math.max(z[i], 0);
    }
  }

  static void reluBack(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      out[i] = g[i] * Math.signum(z[i] + Math.abs(z[i]));
    }
  }

  static void leaky(double[] z, double[] y, double[] g, double[] out) {
    halfLines(z, out, LEAKY_ALPHA);
  }

  static void leakyBack(double[] z, double[] y, double[] g, double[] out) {
    timesSlope(z, g, out, LEAKY_ALPHA);
  }

  static void prelu(double[] z, double[] y, double[] g, double[] out) {
    halfLines(z, out, PRELU_ALPHA);
  }

  /** Also finds ∂L/∂α, which is what PReLU has to do beside LeakyReLU. */
  static void preluBack(double[] z, double[] y, double[] g, double[] out) {
    double slope = alphaSlope(z, g);
    timesSlope(z, g, out, PRELU_ALPHA);
    if (Double.isNaN(slope)) {
      throw new ArithmeticException(); // uses it, or the compiler would leave it out
    }
  }

  private static void halfLines(double[] z, double[] out, double alpha) {
    for (int i = 0; i < z.length; i++) {
      double size = Math.abs(z[i]);
      out[i] = 0.5 * (z[i] + size) + alpha * (0.5 * (z[i] - size));
    }
  }

  private static void timesSlope(double[] z, double[] g, double[] out, double alpha) {
    for (int i = 0; i < z.length; i++) {
      double p = Math.signum(z[i] + Math.abs(z[i]));
      out[i] = g[i] * (p + alpha * (1 - p));
    }
  }

  /** Σ g · min(z, 0), in four sums: one alone would wait for each addition. */
  static double alphaSlope(double[] z, double[] g) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 4 <= z.length; i += 4) {
      a += g[i] * Math.min(z[i], 0);
      b += g[i + 1] * Math.min(z[i + 1], 0);
      c += g[i + 2] * Math.min(z[i + 2], 0);
      d += g[i + 3] * Math.min(z[i + 3], 0);
    }
    for (; i < z.length; i++) {
      a += g[i] * Math.min(z[i], 0);
    }
    return a + b + (c + d);
  }

  static void sigmoid(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      out[i] = logistic(z[i]);
    }
  }

  static void sigmoidBack(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      out[i] = g[i] * (y[i] * (1 - y[i]));
    }
  }

  static void tanh(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      out[i] = Math.tanh(z[i]);
    }
  }

  static void tanhBack(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      out[i] = g[i] * (1 - y[i] * y[i]);
    }
  }

  static void elu(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      out[i] = Math.max(z[i], 0) + (Math.exp(Math.min(z[i], 0)) - 1);
    }
  }

  static void eluBack(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      out[i] = g[i] * (1 + Math.min(y[i], 0));
    }
  }

  static void gelu(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      out[i] = z[i] * distribution(z[i], Math.exp(-0.5 * z[i] * z[i]));
    }
  }

  static void geluBack(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      double bell = Math.exp(-0.5 * z[i] * z[i]);
      out[i] = g[i] * (distribution(z[i], bell) + z[i] * INV_SQRT_2PI * bell);
    }
  }

  static void silu(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      out[i] = z[i] * logistic(z[i]);
    }
  }

  static void siluBack(double[] z, double[] y, double[] g, double[] out) {
    for (int i = 0; i < z.length; i++) {
      double s = logistic(z[i]);
      out[i] = g[i] * (s * (1 + z[i] * (1 - s)));
    }
  }

  private static double logistic(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** Φ(z), to 1e-7, from e^(−z²/2) (Abramowitz and Stegun 7.1.26). */
  private static double distribution(double z, double bell) {
    double t = 1 / (1 + 0.3275911 * SQRT_HALF * Math.abs(z));
    double sum = 1.061405429 * t - 1.453152027;
    sum = (sum * t + 1.421413741) * t - 0.284496736;
    double erf = 1 - (sum * t + 0.254829592) * t * bell;
    return 0.5 * (1 + Math.copySign(erf, z));
  }
}
