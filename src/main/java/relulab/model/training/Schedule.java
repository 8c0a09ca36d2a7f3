package relulab.model.training;

import java.util.List;

/**
 * Learning rate, batch size and clipping over the steps of one lane, as its settings and the
 * interventions make them. Between two changes the answer is remembered.
 */
public final class Schedule {
  private final double startRate;
  private final int startBatch;
  private final Stabilization start;
  private final List<Planned> plan;
  private double rate;
  private int batch;
  private double clipNorm;
  private double factor;
  private double ramp;
  private long validFrom;
  private long validUntil;

  /** A schedule; the plan is sorted by step. */
  public Schedule(double startRate, int startBatch, Stabilization start, List<Planned> plan) {
    this.startRate = startRate;
    this.startBatch = startBatch;
    this.start = start;
    this.plan = plan;
  }

  /** Learning rate of the update that follows a step. */
  public double rate(long step) {
    find(step);
    return rate;
  }

  /** Batch size of the update that follows a step. */
  public int batch(long step) {
    find(step);
    return batch;
  }

  /** The norm at which the gradient of the update that follows a step is clipped, or 0. */
  public double clipNorm(long step) {
    find(step);
    return clipNorm;
  }

  private void find(long step) {
    if (step >= validFrom && step < validUntil) {
      return;
    }
    double base = startRate;
    batch = startBatch;
    clipNorm = start.clipNorm();
    factor = 1;
    ramp = 1;
    validFrom = step;
    validUntil = Long.MAX_VALUE;
    warm(step, 0, start.warmUp());
    for (Planned planned : plan) {
      if (planned.step() > step) {
        validUntil = Math.min(validUntil, planned.step());
        break;
      }
      switch (planned.intervention()) {
        case Intervention.LearningRate set -> base = set.rate();
        case Intervention.BatchSize set -> batch = set.size();
        case Intervention.ClipGradient set -> clipNorm = set.norm();
        case Intervention.RateShock shock -> shock(step, planned.step(), shock);
        case Intervention.WarmUp warmUp -> warm(step, planned.step(), warmUp.steps());
        case Intervention.NegativeSlope _,
            Intervention.SwitchActivation _,
            Intervention.OnNeuron _ -> {}
      }
    }
    rate = base * factor;
    if (ramp < 1) {
      rate *= ramp;
    }
  }

  private void shock(long step, long from, Intervention.RateShock shock) {
    long end = from + shock.steps();
    if (step < end) {
      factor *= shock.factorAfter(step - from);
      validUntil = Math.min(validUntil, step - from < shock.warmUp() ? step + 1 : end);
    }
  }

  private void warm(long step, long from, int steps) {
    if (step < from + steps) {
      ramp *= Stabilization.ramp(step - from, steps);
      validUntil = step + 1;
    }
  }
}
