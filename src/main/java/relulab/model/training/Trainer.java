package relulab.model.training;

import java.util.Arrays;
import relulab.model.Fma;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Dataset;
import relulab.model.network.Layout;
import relulab.model.network.Pass;

/**
 * Gradient descent on one network: its parameters, the optimizer's memory, and the next batch.
 *
 * <p>The parameters before the last step are kept beside the present ones, so that a step which
 * overflows can be taken back. Nothing is allocated per step.
 */
public final class Trainer {
  private final Layout layout;
  private final Dataset data;
  private final Loss loss;
  private final double weightDecay;
  private final boolean decayAlpha;
  private final Optimizer optimizer;
  private final Batches batches;
  private final Pass pass;
  private final double[] gradient;
  private final double[] clipped;
  private final double[] targets = new double[Pass.CHUNK];
  private double[] parameters;
  private double[] previous;
  private long updates;
  private double clipNorm;

  /**
   * A trainer; its parameters are 0 until they are written to {@link #parameters}.
   *
   * @param layout of the network
   * @param data training set
   * @param loss to descend
   * @param optimizer its settings
   * @param weightDecay λ, added to the gradient as λ times the parameter
   * @param decayAlpha whether a learned α decays, too
   * @param batchSeed of the order of samples
   */
  public Trainer(
      Layout layout,
      Dataset data,
      Loss loss,
      OptimizerSettings optimizer,
      double weightDecay,
      boolean decayAlpha,
      long batchSeed) {
    this.layout = layout;
    this.data = data;
    this.loss = loss;
    this.weightDecay = weightDecay;
    this.decayAlpha = decayAlpha;
    this.optimizer = new Optimizer(optimizer, layout.size());
    batches = new Batches(data.size(), batchSeed);
    pass = new Pass(layout);
    gradient = new double[layout.size()];
    clipped = new double[layout.size()];
    parameters = new double[layout.size()];
    previous = new double[layout.size()];
  }

  /** The parameters now: the array itself, which the next step replaces. */
  public double[] parameters() {
    return parameters;
  }

  /** The parameters before the last step. */
  public double[] previous() {
    return previous;
  }

  /**
   * Gradient of the mean loss of the last step's batch, by parameter, without clipping and weight
   * decay.
   */
  public double[] gradient() {
    return gradient;
  }

  /** The last step's batch. */
  public Batches batches() {
    return batches;
  }

  /** Number of steps taken. */
  public long updates() {
    return updates;
  }

  /** From the next step on, gradients are clipped at this norm, see {@link Stabilization}; or 0. */
  public void clipAt(double norm) {
    clipNorm = norm;
  }

  /** One step on the next batch. */
  public void step(ActivationKind kind, double rate, int batchSize) {
    batches.next(batchSize);
    Arrays.fill(gradient, 0);
    for (int done = 0; done < batches.count(); done += Pass.CHUNK) {
      addChunk(kind, done, Math.min(Pass.CHUNK, batches.count() - done));
    }
    update(kind, rate);
  }

  /** One step on all samples, whose gradient at these parameters is known already. */
  public void step(ActivationKind kind, double rate, double[] knownGradient) {
    batches.next(data.size());
    System.arraycopy(knownGradient, 0, gradient, 0, gradient.length);
    update(kind, rate);
  }

  /** Whether the next batch of this size is the whole set in its natural order. */
  public boolean nextIsWholeSet(int batchSize) {
    return batches.nextIsWhole(batchSize);
  }

  private void addChunk(ActivationKind kind, int done, int count) {
    int start = batches.start() + done;
    if (batches.isNatural()) {
      pass.load(data.inputs(), start, count);
      System.arraycopy(data.targets(), start, targets, 0, count);
    } else {
      pass.load(data.inputs(), batches.order(), start, count);
      for (int s = 0; s < count; s++) {
        targets[s] = data.targets()[batches.order()[start + s]];
      }
    }
    pass.forward(parameters, kind, count);
    loss.slopes(pass.outputDelta(), pass.output(), targets, count, batches.count());
    pass.backward(parameters, kind, count, gradient);
  }

  private void update(ActivationKind kind, double rate) {
    updates++;
    boolean learnsSlopes = kind.learnsAlpha();
    int slopes = layout.alphaStart();
    double[] g = clipNorm > 0 ? clip(learnsSlopes ? layout.size() : slopes) : gradient;
    optimizer.update(parameters, previous, g, 0, slopes, rate, weightDecay, updates);
    if (learnsSlopes) {
      double decay = decayAlpha ? weightDecay : 0;
      optimizer.update(parameters, previous, g, slopes, layout.size(), rate, decay, updates);
    } else {
      System.arraycopy(parameters, slopes, previous, slopes, layout.alphas());
    }
    double[] before = parameters;
    parameters = previous;
    previous = before;
  }

  /**
   * The gradient times min(1, c / (‖g‖ + 1e-6)), with the norm over all that is learned: PyTorch's
   * clip_grad_norm_, before weight decay is added.
   */
  private double[] clip(int count) {
    double squares = 0;
    for (int i = 0; i < count; i++) {
      squares = Fma.of(gradient[i], gradient[i], squares);
    }
    double scale = Math.min(1, clipNorm / (Math.sqrt(squares) + 1e-6));
    for (int i = 0; i < count; i++) {
      clipped[i] = gradient[i] * scale;
    }
    return clipped;
  }

  /** Forgets everything but the settings. */
  public void reset() {
    restore(
        new Checkpoint.Training(
            0, new double[layout.size()], optimizer.emptyMemory(), new long[2]));
  }

  /** Whether all parameters are finite numbers. */
  public boolean isFinite() {
    for (double p : parameters) {
      if (!Double.isFinite(p)) {
        return false;
      }
    }
    return true;
  }

  /** Puts the parameters back to what they were before the last step. */
  public void undo() {
    double[] bad = parameters;
    parameters = previous;
    previous = bad;
  }

  /** Lets the optimizer forget what it remembers of one parameter. */
  public void forget(int parameter) {
    optimizer.forget(parameter);
  }

  /** How far the optimizer's memory may still move a parameter whose gradient stays 0. */
  public double optimizerReach(int parameter, double rate) {
    return optimizer.reach(parameter, rate, Math.max(1, updates));
  }

  /** What the next steps depend on. */
  public Checkpoint.Training save() {
    return new Checkpoint.Training(
        updates, parameters.clone(), optimizer.memory(), batches.place());
  }

  /** Goes back to what {@link #save} gave. */
  public void restore(Checkpoint.Training saved) {
    updates = saved.updates();
    System.arraycopy(saved.parameters(), 0, parameters, 0, parameters.length);
    System.arraycopy(saved.parameters(), 0, previous, 0, parameters.length);
    optimizer.restore(saved.memory());
    batches.restore(saved.place());
  }
}
