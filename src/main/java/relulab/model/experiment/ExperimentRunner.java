package relulab.model.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import relulab.model.Invalid;

/**
 * One run of an experiment over a range of networks, on several threads.
 *
 * <p>The work is divided into jobs of a few networks of one cell; a job's outcome depends on
 * nothing but itself, and outcomes are joined in the order of their networks. So results do not
 * depend on the number of threads or on which job is done first. Any thread may ask for what is
 * done so far.
 */
public final class ExperimentRunner {
  /** A run keeps a note of each block of networks; so many of them fit into any memory. */
  private static final long MOST_BLOCKS = 1_000_000;

  private final Experiment experiment;
  private final Measurer measurer;
  private final Results known;
  private final List<Job> jobs;
  private final AtomicReferenceArray<@Nullable Outcome> outcomes;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> problem = new AtomicReference<>();
  private final LongAdder done = new LongAdder();
  private final DoubleAdder effort = new DoubleAdder();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch running;
  private final long total;
  private final double totalEffort;
  private long start;
  private volatile boolean cancelled;

  private record Job(int cell, SeedRange seeds, double effort) {}

  /** What measures networks of a cell: the experiment itself, unless something comes between. */
  @FunctionalInterface
  public interface Measurer {
    /** See {@link Experiment#measure}. */
    Outcome measure(int cell, SeedRange seeds);
  }

  /** A run that has not started yet. */
  public ExperimentRunner(Experiment experiment, SeedRange networks, int threadCount) {
    this(Results.none(experiment), networks, threadCount);
  }

  /**
   * A run that adds to what is known: only networks of the range that are still missing are
   * measured, and its results hold the known ones, too.
   *
   * @throws Invalid if the range has more than {@link #mostNetworks}
   */
  public ExperimentRunner(Results known, SeedRange networks, int threadCount) {
    this(known, networks, threadCount, known.experiment()::measure);
  }

  /** The same with something that measures in place of the experiment. */
  @SuppressWarnings("ThreadPriorityCheck") // a hint: nothing depends on it
  public ExperimentRunner(Results known, SeedRange networks, int threadCount, Measurer measurer) {
    this.known = known;
    this.measurer = measurer;
    experiment = known.experiment();
    Invalid.unlessWithin("networks", networks.size(), 1, mostNetworks(experiment));
    jobs = divide(known, networks);
    outcomes = new AtomicReferenceArray<>(jobs.size());
    total = jobs.stream().mapToLong(job -> job.seeds.size()).sum();
    totalEffort = jobs.stream().mapToDouble(Job::effort).sum();
    int count = experiment.isParallel() ? Math.clamp(jobs.size(), 1, threadCount) : 1;
    running = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(this::work, experiment.id() + "-" + (i + 1));
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY); // the window stays lively
      threads.add(thread);
    }
  }

  /** How many networks a cell one run can have; more are run in slices. */
  public static long mostNetworks(Experiment experiment) {
    return MOST_BLOCKS / experiment.keys().size() * experiment.block();
  }

  /** As many threads as the machine has processors. */
  public static int allProcessors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Block after block over all cells, so that an early end leaves every cell about equally far. */
  private static List<Job> divide(Results known, SeedRange networks) {
    Experiment experiment = known.experiment();
    List<Job> jobs = new ArrayList<>();
    for (int cell = 0; cell < known.cells().size(); cell++) {
      double effort = experiment.effort(cell);
      for (SeedRange missing : known.cells().get(cell).seeds().missingFrom(networks)) {
        for (SeedRange block : blocks(missing, experiment.block())) {
          jobs.add(new Job(cell, block, effort * block.size()));
        }
      }
    }
    jobs.sort(Comparator.comparingLong(job -> job.seeds.first()));
    return jobs;
  }

  private static List<SeedRange> blocks(SeedRange range, int size) {
    List<SeedRange> blocks = new ArrayList<>();
    for (long from = range.first(); from <= range.last(); from += size) {
      blocks.add(new SeedRange(from, Math.min(range.last(), from + size - 1)));
    }
    return blocks;
  }

  /** Starts the threads; call it once. */
  public void start() {
    start = System.nanoTime();
    threads.forEach(Thread::start);
  }

  /** Waits until all threads have ended, at most so long; whether they have. */
  public boolean await(long milliseconds) throws InterruptedException {
    return running.await(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Ends the run early: what is done stays. Jobs that are under way are given up. */
  public void cancel() {
    cancelled = true;
    threads.forEach(Thread::interrupt);
  }

  /** Whether it was ended early. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** What made a job fail, if one did; the run then ended early. */
  public @Nullable Throwable problem() {
    return problem.get();
  }

  /** How far it is. */
  public RunnerProgress progress() {
    double seconds = (System.nanoTime() - start) / 1e9;
    return new RunnerProgress(
        done.sum(), total, totalEffort == 0 ? 1 : Math.min(1, effort.sum() / totalEffort), seconds);
  }

  /** Everything that is done up to now. */
  public Results results() {
    List<List<Outcome>> parts = new ArrayList<>();
    for (int cell = 0; cell < known.cells().size(); cell++) {
      parts.add(new ArrayList<>(List.of(known.cells().get(cell))));
    }
    for (int i = 0; i < jobs.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome != null) {
        parts.get(jobs.get(i).cell).add(outcome);
      }
    }
    return new Results(
        experiment,
        parts.stream().map(p -> Outcome.join(experiment.none(), p).orElseThrow()).toList());
  }

  private void work() {
    try {
      while (!cancelled && problem.get() == null) {
        int index = next.getAndIncrement();
        if (index >= jobs.size()) {
          return;
        }
        Job job = jobs.get(index);
        outcomes.set(index, measurer.measure(job.cell, job.seeds));
        done.add(job.seeds.size());
        effort.add(job.effort);
      }
    } catch (CancellationException e) {
      // The job is given up, as was asked.
    } catch (Throwable e) { // An OutOfMemoryError must not lose what is done.
      problem.compareAndSet(null, e);
    } finally {
      running.countDown();
    }
  }

  /**
   * How far a experiment is.
   *
   * @param done networks that are measured
   * @param total networks that are asked for
   * @param share of the work that is done, by effort, in [0, 1]
   * @param seconds since the start
   */
  public record RunnerProgress(long done, long total, double share, double seconds) {
    private static final double FIRST_GUESS = 0.5;

    /** The seconds that the rest will take at this pace; NaN while that cannot be told. */
    public double remaining() {
      return seconds < FIRST_GUESS || share <= 0 ? Double.NaN : seconds * (1 - share) / share;
    }
  }
}
