package relulab.model.training;

import java.util.List;

/**
 * The learning rate and the batch size over the steps of one lane, as the interventions make them.
 * Between two changes the answer is remembered.
 */
public final class Course {
  private final double startRate;
  private final int startBatch;
  private final List<Planned> plan;
  private double rate;
  private int batch;
  private long validFrom;
  private long validUntil;

  /** A course; the plan is sorted by step. */
  public Course(double startRate, int startBatch, List<Planned> plan) {
    this.startRate = startRate;
    this.startBatch = startBatch;
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

  private void find(long step) {
    if (step >= validFrom && step < validUntil) {
      return;
    }
    double base = startRate;
    double factor = 1;
    batch = startBatch;
    validFrom = step;
    validUntil = Long.MAX_VALUE;
    for (Planned planned : plan) {
      if (planned.step() > step) {
        validUntil = Math.min(validUntil, planned.step());
        break;
      }
      switch (planned.intervention()) {
        case Intervention.LearningRate set -> base = set.rate();
        case Intervention.BatchSize set -> batch = set.size();
        case Intervention.RateShock shock -> {
          long end = planned.step() + shock.steps();
          if (step < end) {
            factor *= shock.factor();
            validUntil = Math.min(validUntil, end);
          }
        }
        default -> {}
      }
    }
    rate = base * factor;
  }
}
