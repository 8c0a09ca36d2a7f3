package relulab.app;

import java.util.List;
import java.util.Map;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.SeedRange;

/**
 * An experiment in which something happens.
 *
 * @param undisturbed what it is apart from that
 * @param beforeJob is told the first network of each job
 * @param beforeRun comes before the work is divided
 */
record Disturbed(BornDead undisturbed, Job beforeJob, Runnable beforeRun) implements Experiment {

  interface Job {
    void begins(long network);
  }

  @Override
  public String id() {
    return undisturbed.id();
  }

  @Override
  public Map<String, String> parameters() {
    return undisturbed.parameters();
  }

  @Override
  public List<String> keyColumns() {
    return undisturbed.keyColumns();
  }

  @Override
  public List<List<String>> keys() {
    return undisturbed.keys();
  }

  @Override
  public List<String> valueColumns() {
    return undisturbed.valueColumns();
  }

  @Override
  public Outcome none() {
    return undisturbed.none();
  }

  @Override
  public double confidence() {
    return undisturbed.confidence();
  }

  @Override
  public int block() {
    return undisturbed.block();
  }

  @Override
  public double effort(int cell) {
    beforeRun.run();
    return undisturbed.effort(cell);
  }

  @Override
  public List<String> knownColumns() {
    return undisturbed.knownColumns();
  }

  @Override
  public List<Double> known(int cell) {
    return undisturbed.known(cell);
  }

  @Override
  public Outcome measure(int cell, SeedRange seeds) {
    beforeJob.begins(seeds.first());
    return undisturbed.measure(cell, seeds);
  }
}
