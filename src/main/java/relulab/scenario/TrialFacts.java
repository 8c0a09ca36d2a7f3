package relulab.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import relulab.model.training.Intervention;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.LaneFrame.LayerFrame;
import relulab.model.trial.NeuronFrame;

/**
 * What a trial says at some of its steps.
 *
 * @param frames by step
 */
public record TrialFacts(Map<Long, Frame> frames) implements Facts {

  public TrialFacts {
    frames = Map.copyOf(frames);
  }

  @Override
  public OptionalDouble value(Fact fact, long at) {
    Frame frame = frames.get(fact.step().orElse(at));
    if (frame == null) {
      return OptionalDouble.empty();
    }
    return switch (fact.kind()) {
      case STEP -> OptionalDouble.of((double) frame.step());
      case LANES -> OptionalDouble.of(frame.lanes().size());
      case INPUTS -> OptionalDouble.of(frame.data().train().size());
      case SEED -> OptionalDouble.of((double) frame.setup().seed());
      case RATE -> OptionalDouble.of(frame.lanes().getFirst().learningRate());
      case DECAY -> OptionalDouble.of(frame.setup().training().weightDecay());
      case DECAY_ALPHA -> OptionalDouble.of(frame.setup().training().decayAlpha() ? 1 : 0);
      case SHOCK_FACTOR -> shock(frame, Intervention.RateShock::factor);
      case SHOCK_STEPS -> shock(frame, Intervention.RateShock::steps);
      case ACCURACY, TEST_ACCURACY, LOSS, TEST_LOSS, OVERFLOWED, COLLAPSED, SLOPE, LAYERS ->
          lane(frame, fact).map(lane -> ofLane(fact.kind(), lane)).orElse(OptionalDouble.empty());
      case NEURONS, ALIVE, DEAD, DORMANT, SILENT, RECOVERED, FALLEN -> count(frame, fact);
      case ALPHA, ALPHA_GRADIENT, ZEROS, MEAN, GRADIENT -> ofLayer(frame, fact);
      case GRADIENT_RATIO -> ratio(frame, fact);
      case FIRING, LARGEST_Z, NEURON_GRADIENT, BIAS, SINCE -> ofNeuron(frame, fact);
      case NETWORKS, HITS, SHARE, MEDIAN, ABOVE, OVERFLOWS, MEAN_OF, MEAN_SHARE, LOWEST, KEY ->
          OptionalDouble.empty();
    };
  }

  private static OptionalDouble shock(Frame frame, ToDoubleFunction<Intervention.RateShock> what) {
    return frame.setup().interventions().stream()
        .filter(planned -> planned.step() <= frame.step())
        .map(planned -> planned.intervention())
        .filter(Intervention.RateShock.class::isInstance)
        .map(Intervention.RateShock.class::cast)
        .mapToDouble(what)
        .reduce((first, second) -> second);
  }

  /** By its name, else by its number from 1. */
  private static Optional<LaneFrame> lane(Frame frame, Fact fact) {
    if (fact.of().isEmpty()) {
      return frame.lanes().size() == 1 ? Optional.of(frame.lanes().getFirst()) : Optional.empty();
    }
    String name = fact.of().getFirst();
    Optional<LaneFrame> named =
        frame.lanes().stream().filter(lane -> lane.setup().name().equals(name)).findFirst();
    return named.or(() -> index(fact, 0, frame.lanes().size()).map(i -> frame.lanes().get(i)));
  }

  /** An argument that counts from 1, as an index below a bound. */
  private static Optional<Integer> index(Fact fact, int argument, int bound) {
    if (argument >= fact.of().size() || !fact.of().get(argument).matches("\\d{1,4}")) {
      return Optional.empty();
    }
    int index = Integer.parseInt(fact.of().get(argument)) - 1;
    return index >= 0 && index < bound ? Optional.of(index) : Optional.empty();
  }

  private static OptionalDouble ofLane(FactKind kind, LaneFrame lane) {
    return switch (kind) {
      case ACCURACY -> lane.accuracy();
      case TEST_ACCURACY -> lane.testAccuracy();
      case LOSS -> OptionalDouble.of(lane.loss());
      case TEST_LOSS -> lane.testLoss();
      case OVERFLOWED -> OptionalDouble.of(lane.overflowStep().isPresent() ? 1 : 0);
      case COLLAPSED -> OptionalDouble.of(lane.collapsed() ? 1 : 0);
      case SLOPE -> OptionalDouble.of(lane.setup().alpha());
      case LAYERS -> OptionalDouble.of(lane.layers().size() - 1);
      default -> throw new IllegalArgumentException(kind.id());
    };
  }

  private static OptionalDouble count(Frame frame, Fact fact) {
    Optional<LaneFrame> lane = lane(frame, fact);
    if (lane.isEmpty()) {
      return OptionalDouble.empty();
    }
    int layers = lane.get().layers().size() - 1;
    Optional<Integer> layer = index(fact, 1, layers);
    if (fact.of().size() > 1 && layer.isEmpty()) {
      return OptionalDouble.empty();
    }
    Stream<NeuronFrame> neurons =
        lane.get().neurons().stream()
            .filter(neuron -> layer.isEmpty() || neuron.layer() == layer.get() + 1);
    return OptionalDouble.of((double) neurons.filter(counted(fact.kind(), frame.step())).count());
  }

  private static Predicate<NeuronFrame> counted(FactKind kind, long step) {
    return switch (kind) {
      case NEURONS -> neuron -> true;
      case ALIVE -> neuron -> neuron.state() == NeuronState.ALIVE;
      case DEAD -> neuron -> neuron.state() == NeuronState.DEAD;
      case DORMANT -> neuron -> neuron.state() == NeuronState.DORMANT;
      case SILENT -> neuron -> neuron.state() != NeuronState.ALIVE;
      case RECOVERED -> NeuronFrame::isRecovered;
      case FALLEN -> neuron -> neuron.state() != NeuronState.ALIVE && neuron.since() == step;
      default -> throw new IllegalArgumentException(kind.id());
    };
  }

  private static Optional<LayerFrame> layer(Frame frame, Fact fact, int argument) {
    return lane(frame, fact)
        .flatMap(
            lane -> index(fact, argument, lane.layers().size()).map(i -> lane.layers().get(i)));
  }

  private static OptionalDouble ofLayer(Frame frame, Fact fact) {
    Optional<LayerFrame> found = layer(frame, fact, 1);
    if (found.isEmpty()) {
      return OptionalDouble.empty();
    }
    LayerFrame layer = found.get();
    return switch (fact.kind()) {
      case ALPHA -> mean(layer.alphas());
      case ALPHA_GRADIENT -> mean(layer.alphaGradients());
      case ZEROS -> OptionalDouble.of(layer.zeroShare());
      case MEAN -> OptionalDouble.of(layer.meanActivation());
      case GRADIENT -> OptionalDouble.of(layer.gradientNorm());
      default -> throw new IllegalArgumentException(fact.kind().id());
    };
  }

  private static OptionalDouble mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average();
  }

  private static OptionalDouble ratio(Frame frame, Fact fact) {
    Optional<LayerFrame> one = layer(frame, fact, 1);
    Optional<LayerFrame> other = layer(frame, fact, 2);
    return one.isPresent() && other.isPresent() && other.get().gradientNorm() > 0
        ? OptionalDouble.of(one.get().gradientNorm() / other.get().gradientNorm())
        : OptionalDouble.empty();
  }

  private static OptionalDouble ofNeuron(Frame frame, Fact fact) {
    Optional<LaneFrame> found = lane(frame, fact);
    if (found.isEmpty()) {
      return OptionalDouble.empty();
    }
    LaneFrame lane = found.get();
    Optional<NeuronFrame> neuron =
        IntStream.range(0, lane.neurons().size())
            .mapToObj(lane.neurons()::get)
            .filter(one -> isNamed(fact, one))
            .findFirst();
    if (neuron.isEmpty()) {
      return OptionalDouble.empty();
    }
    NeuronFrame one = neuron.get();
    return OptionalDouble.of(
        switch (fact.kind()) {
          case FIRING -> Math.round(one.active() * frame.data().train().size());
          case LARGEST_Z -> one.largestZ();
          case NEURON_GRADIENT -> one.gradientNorm();
          case BIAS -> lane.network().bias(one.layer(), one.unit());
          case SINCE -> one.since();
          default -> throw new IllegalArgumentException(fact.kind().id());
        });
  }

  private static boolean isNamed(Fact fact, NeuronFrame neuron) {
    return fact.of().size() == 3
        && fact.of().get(1).equals(Integer.toString(neuron.layer()))
        && fact.of().get(2).equals(Integer.toString(neuron.unit() + 1));
  }
}
