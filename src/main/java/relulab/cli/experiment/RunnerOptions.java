package relulab.cli.experiment;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import relulab.cli.shared.Converters;
import relulab.cli.shared.UsageException;
import relulab.model.experiment.ExperimentRunner;
import relulab.model.experiment.SeedRange;

/** What all experiments are asked. */
final class RunnerOptions {
  @Option(
      names = "--networks",
      paramLabel = "NUMBER",
      descriptionKey = "experiment.networks",
      converter = ExperimentConverters.Count.class)
  private @Nullable Long networks;

  @Option(
      names = "--seeds",
      paramLabel = "A..B",
      descriptionKey = "experiment.seeds",
      converter = ExperimentConverters.Seeds.class)
  private @Nullable SeedRange seeds;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      descriptionKey = "experiment.seed",
      converter = ExperimentConverters.Seed.class)
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "NUMBER",
      descriptionKey = "experiment.threads",
      converter = ExperimentConverters.Count.class)
  private long threads = ExperimentRunner.allProcessors();

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      descriptionKey = "experiment.csv",
      converter = Converters.File.class)
  private @Nullable Path csv;

  /** Of the experiment; network i draws from it and i. */
  long seed() {
    return seed;
  }

  /** Which networks, by --networks or by --seeds. */
  SeedRange range(long usual) {
    if (networks != null && seeds != null) {
      throw new UsageException("experiment.networksAndSeeds");
    }
    if (seeds != null) {
      return seeds;
    }
    return SeedRange.of(networks == null ? usual : networks);
  }

  int threads() {
    return (int) Math.min(threads, 1024);
  }

  /** Where the numbers go; null for standard output. */
  @Nullable Path csv() {
    return csv;
  }
}
