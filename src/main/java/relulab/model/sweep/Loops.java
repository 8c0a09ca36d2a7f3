package relulab.model.sweep;

import relulab.model.activation.ELU;
import relulab.model.activation.GELU;
import relulab.model.activation.PReLU;
import relulab.model.activation.SiLU;
import relulab.model.activation.Sigmoid;
import relulab.model.activation.Tanh;

/**
 * The inner loops of the activations, as the engine has them: one method each, so that the compiler
 * sees one function in each loop.
 */
final class Loops {
  private Loops() {}

  /** Writes values or passes gradients on; both arrays have the length of z. */
  @FunctionalInterface
  interface Loop {
    void run(double[] z, double[] out);
  }

  static void relu(double[] z, double[] a) {
    for (int i = 0; i < z.length; i++) {
      a[i] = Math.max(z[i], 0);
    }
  }

  static void reluBack(double[] z, double[] d) {
    for (int i = 0; i < z.length; i++) {
      d[i] = z[i] > 0 ? d[i] : 0;
    }
  }

  static void leaky(double[] z, double[] a) {
    for (int i = 0; i < z.length; i++) {
      a[i] = Math.max(z[i], 0) + 0.01 * Math.min(z[i], 0);
    }
  }

  static void leakyBack(double[] z, double[] d) {
    for (int i = 0; i < z.length; i++) {
      d[i] *= z[i] > 0 ? 1 : 0.01;
    }
  }

  static void prelu(double[] z, double[] a, double alpha) {
    for (int i = 0; i < z.length; i++) {
      a[i] = Math.max(z[i], 0) + alpha * Math.min(z[i], 0);
    }
  }

  /** Also gives ∂L/∂α, which is what PReLU has to do beside LeakyReLU. */
  static double preluBack(double[] z, double[] d, double alpha) {
    double slope = 0;
    for (int i = 0; i < z.length; i++) {
      slope = Math.fma(d[i], PReLU.alphaSlope(z[i]), slope);
      d[i] *= z[i] > 0 ? 1 : alpha;
    }
    return slope;
  }

  static void sigmoid(double[] z, double[] a) {
    Sigmoid f = new Sigmoid();
    for (int i = 0; i < z.length; i++) {
      a[i] = f.value(z[i]);
    }
  }

  static void sigmoidBack(double[] z, double[] d) {
    Sigmoid f = new Sigmoid();
    for (int i = 0; i < z.length; i++) {
      d[i] *= f.slope(z[i]);
    }
  }

  static void tanh(double[] z, double[] a) {
    Tanh f = new Tanh();
    for (int i = 0; i < z.length; i++) {
      a[i] = f.value(z[i]);
    }
  }

  static void tanhBack(double[] z, double[] d) {
    Tanh f = new Tanh();
    for (int i = 0; i < z.length; i++) {
      d[i] *= f.slope(z[i]);
    }
  }

  static void elu(double[] z, double[] a) {
    ELU f = new ELU();
    for (int i = 0; i < z.length; i++) {
      a[i] = f.value(z[i]);
    }
  }

  static void eluBack(double[] z, double[] d) {
    ELU f = new ELU();
    for (int i = 0; i < z.length; i++) {
      d[i] *= f.slope(z[i]);
    }
  }

  static void gelu(double[] z, double[] a) {
    GELU f = new GELU();
    for (int i = 0; i < z.length; i++) {
      a[i] = f.value(z[i]);
    }
  }

  static void geluBack(double[] z, double[] d) {
    GELU f = new GELU();
    for (int i = 0; i < z.length; i++) {
      d[i] *= f.slope(z[i]);
    }
  }

  static void silu(double[] z, double[] a) {
    SiLU f = new SiLU();
    for (int i = 0; i < z.length; i++) {
      a[i] = f.value(z[i]);
    }
  }

  static void siluBack(double[] z, double[] d) {
    SiLU f = new SiLU();
    for (int i = 0; i < z.length; i++) {
      d[i] *= f.slope(z[i]);
    }
  }
}
