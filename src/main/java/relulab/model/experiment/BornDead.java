package relulab.model.experiment;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import relulab.model.random.RandomStream;

/**
 * How many ReLU networks are dead at birth, by width and depth. Cells are statistically independent
 * of each other, and a cell does not depend on which others there are.
 *
 * @param seed of the experiment
 * @param widths N, 1 to 64 each, 1 to 64 of them
 * @param hidden numbers of hidden layers H, 1 to 200 each, 1 to 64 of them
 * @param fixedInput whether one fixed input counts, or every value of the one input
 * @param bias of every neuron, in [−10, 10]; with asymmetric biases added to them
 * @param asymmetric whether weights and biases are drawn asymmetrically, after Lu et al., and not
 *     He normal
 * @param confidence level of the intervals, in [0.5, 0.9999]
 */
public record BornDead(
    long seed,
    List<Integer> widths,
    List<Integer> hidden,
    boolean fixedInput,
    double bias,
    boolean asymmetric,
    double confidence)
    implements Experiment {
  public static final String ID = "born-dead";

  public static final Parameter.Wholes WIDTHS = new Parameter.Wholes("widths", 1, 64, upTo(10));
  public static final Parameter.Wholes HIDDEN = new Parameter.Wholes("hidden", 1, 200, upTo(20));
  public static final Parameter.Flag FIXED_INPUT =
      new Parameter.Flag("fixedInput", "input", List.of("range", "fixed"), false);
  public static final Parameter.Real BIAS =
      new Parameter.Real("bias", -10.0, 10.0, false, 0.0, true);
  public static final Parameter.Flag ASYMMETRIC =
      new Parameter.Flag("asymmetric", "weights", List.of("he", "asymmetric"), true);

  /** A map has hundreds of cells: at 95 % one in twenty would miss its true share by chance. */
  public static final Parameter.Real LEVEL = ExperimentKind.confidence(0.999);

  public static final ExperimentKind KIND =
      new ExperimentKind(
          ID,
          false,
          10_000,
          1_000_000,
          List.of(ExperimentKind.SEED, WIDTHS, HIDDEN, FIXED_INPUT, BIAS, ASYMMETRIC, LEVEL),
          BornDead::of);

  private static final int BLOCK = 500;
  private static final int CHECK = 16;

  public BornDead {
    widths = WIDTHS.checked(widths);
    hidden = HIDDEN.checked(hidden);
    BIAS.checked(bias);
    bias += 0.0; // never −0
    LEVEL.checked(confidence);
  }

  /** He normal weights and biases of 0. */
  public BornDead(
      long seed, List<Integer> widths, List<Integer> hidden, boolean fixedInput, double level) {
    this(seed, widths, hidden, fixedInput, 0, false, level);
  }

  private static BornDead of(Values v) {
    return new BornDead(
        v.get(ExperimentKind.SEED),
        v.get(WIDTHS),
        v.get(HIDDEN),
        v.get(FIXED_INPUT),
        v.get(BIAS),
        v.get(ASYMMETRIC),
        v.get(LEVEL));
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  /** A cell: a width and a number of hidden layers. */
  public record Cell(int width, int hidden) {}

  /** All cells, by width and then by depth. */
  public List<Cell> grid() {
    return IntStream.range(0, widths.size() * hidden.size()).mapToObj(this::cell).toList();
  }

  /** The cell of this number in the {@link #grid}. */
  public Cell cell(int number) {
    return new Cell(widths.get(number / hidden.size()), hidden.get(number % hidden.size()));
  }

  /** The number of a cell in the {@link #grid}. */
  public int number(Cell cell) {
    return widths.indexOf(cell.width) * hidden.size() + hidden.indexOf(cell.hidden);
  }

  /** Whether bounds are known: without biases and asymmetry, where two inputs decide for all. */
  public boolean hasBounds() {
    return bias == 0 && !asymmetric;
  }

  /** How many inputs are evaluated for a network; without biases these decide for all. */
  public int inputs() {
    return fixedInput ? 1 : hasBounds() ? 2 : BirthOnPoints.points();
  }

  /** Below the true share of a cell; the share itself where it is known. */
  public double lowerBound(Cell cell) {
    return fixedInput
        ? BornDeadBounds.fixedInput(cell.width, cell.hidden)
        : BornDeadBounds.lower(cell.width, cell.hidden);
  }

  /** Above the true share of a cell; the share itself where it is known. */
  public double upperBound(Cell cell) {
    return isExact(cell) ? lowerBound(cell) : BornDeadBounds.upper(cell.width, cell.hidden);
  }

  /** Whether both bounds are the true share. */
  public boolean isExact(Cell cell) {
    return hasBounds() && (fixedInput || cell.hidden <= 2);
  }

  @Override
  public ExperimentKind kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return new Values()
        .with(ExperimentKind.SEED, seed)
        .with(WIDTHS, widths)
        .with(HIDDEN, hidden)
        .with(FIXED_INPUT, fixedInput)
        .with(BIAS, bias)
        .with(ASYMMETRIC, asymmetric)
        .with(LEVEL, confidence);
  }

  @Override
  public List<String> keyColumns() {
    return List.of("width", "hidden");
  }

  @Override
  public List<List<String>> keys() {
    return grid().stream()
        .map(cell -> List.of(Integer.toString(cell.width), Integer.toString(cell.hidden)))
        .toList();
  }

  @Override
  public List<String> valueColumns() {
    return List.of("dead");
  }

  @Override
  public List<String> knownColumns() {
    return hasBounds() ? List.of("lower_bound", "upper_bound") : List.of();
  }

  @Override
  public List<Double> known(int cell) {
    Cell at = cell(cell);
    return hasBounds() ? List.of(lowerBound(at), upperBound(at)) : List.of();
  }

  @Override
  public List<Estimate> estimates(Outcome outcome) {
    return List.of(Estimate.of((Outcome.Count) outcome, confidence));
  }

  @Override
  public Outcome none() {
    return Outcome.Count.NONE;
  }

  @Override
  public int block() {
    return BLOCK;
  }

  @Override
  public double effort(int cell) {
    Cell at = cell(cell);
    return 20 + at.width + (at.hidden - 1.0) * at.width * at.width;
  }

  @Override
  public Outcome measure(int cell, SeedRange seeds) {
    Cell at = cell(cell);
    Predicate<RandomStream> isDead = birth(at);
    long cellSeed = RandomStream.of(seed, ((long) at.width << 32) + at.hidden).nextLong();
    long dead = 0;
    for (long i = seeds.first(); i <= seeds.last(); i++) {
      if (i % CHECK == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      RandomStream random = RandomStream.of(cellSeed, i);
      dead += isDead.test(random) ? 1 : 0;
    }
    return new Outcome.Count(SeedSet.of(seeds), dead);
  }

  private Predicate<RandomStream> birth(Cell at) {
    if (!hasBounds()) {
      return new BirthOnPoints(at.width, at.hidden, bias, asymmetric, fixedInput)::isDead;
    }
    BirthTest test = new BirthTest(at.width, at.hidden);
    return fixedInput ? test::isDeadForOne : test::isDeadForAll;
  }
}
