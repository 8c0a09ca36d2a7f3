package relulab.controller.trial;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import relulab.controller.FunctionsState;
import relulab.controller.FunctionsState.LaneAlpha;
import relulab.model.activation.ActivationKind;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.training.Intervention;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;
import relulab.view.control.Throttle;
import relulab.view.trial.Selection;

/**
 * The α of the Functions page and that of the lane that trains are one: what moves in one place
 * moves in the other.
 *
 * <p>The lane is the first with this function, or the one in which a neuron is chosen. Of several
 * learned α the page shows that of the chosen neuron, or else their mean; what a person sets there
 * holds for all of them.
 */
public final class AlphaLink {
  private static final double INTERVAL = 80;
  private static final List<ActivationKind> KINDS =
      List.of(ActivationKind.LEAKY_RELU, ActivationKind.PRELU);

  private final TrainingState training;
  private final FunctionsState functions;
  private final Throttle send = new Throttle(INTERVAL, this::send);
  private final Set<ActivationKind> moved = EnumSet.noneOf(ActivationKind.class);
  private boolean following;

  /** Links the page to the trial; at first the page takes over the trial's α. */
  public AlphaLink(TrainingState training, FunctionsState functions) {
    this.training = training;
    this.functions = functions;
    for (ActivationKind kind : KINDS) {
      functions.alphaProperty(kind).addListener(observable -> move(kind));
    }
    training.momentProperty().addListener(observable -> follow());
    training.setupProperty().addListener(observable -> follow());
    training.selectionProperty().addListener(observable -> follow());
    functions.heldProperty().addListener((observable, before, now) -> hold(now));
    follow();
  }

  /** Changes the page without the trial; then the page takes over the trial's α. */
  public void quietly(Runnable change) {
    following = true;
    change.run();
    following = false;
    follow();
  }

  /** All that the page's slider does while it is held is one change of the trial. */
  private void hold(boolean inHand) {
    if (!inHand) {
      send();
    }
    training.changes().standingGesture(inHand);
    follow();
  }

  /** What a person moved last goes to the trial now. */
  public void finish() {
    send();
  }

  private void move(ActivationKind kind) {
    functions.alphaProperty(kind).get();
    if (!following) {
      moved.add(kind);
      Platform.runLater(send::soon); // A lock may move the other one, too.
    }
  }

  /** What a person moved goes to the trial. */
  private void send() {
    if (moved.isEmpty()) {
      return;
    }
    Set<ActivationKind> now = EnumSet.copyOf(moved);
    moved.clear();
    for (ActivationKind kind : now) {
      OptionalInt lane = lane(kind);
      double alpha = functions.alphaProperty(kind).get();
      if (lane.isPresent()) {
        training.start();
        training
            .changes()
            .change(
                lane,
                () -> new Intervention.NegativeSlope(alpha),
                setup -> withAlpha(setup, lane.getAsInt(), alpha));
      }
    }
    follow();
  }

  private static Setup withAlpha(Setup setup, int index, double alpha) {
    List<LaneSetup> lanes =
        IntStream.range(0, setup.lanes().size())
            .mapToObj(
                i -> {
                  LaneSetup lane = setup.lanes().get(i);
                  return i == index
                      ? new LaneSetup(lane.name(), lane.kind(), alpha, lane.alphaPerUnit())
                      : lane;
                })
            .toList();
    return setup.withLanes(lanes);
  }

  /** The page takes over what the trial has, once that follows from all that was asked for. */
  public void follow() {
    if (following || !moved.isEmpty() || functions.heldProperty().get()) {
      return;
    }
    boolean behind = training.momentProperty().get() != null && !training.isUpToDate();
    if (behind) {
      return;
    }
    following = true;
    for (ActivationKind kind : KINDS) {
      OptionalInt lane = lane(kind);
      LaneAlpha alpha = lane.isPresent() ? alpha(lane.getAsInt()) : null;
      functions.follow(kind, alpha);
    }
    following = false;
  }

  /** The lane whose α the page shows. */
  private OptionalInt lane(ActivationKind kind) {
    Selection chosen = training.selectionProperty().get();
    if (chosen != null
        && chosen.lane() < training.setup().lanes().size()
        && kind(chosen.lane()) == kind) {
      return OptionalInt.of(chosen.lane());
    }
    return IntStream.range(0, training.setup().lanes().size())
        .filter(lane -> kind(lane) == kind)
        .findFirst();
  }

  private ActivationKind kind(int lane) {
    Network network = network(lane);
    return network == null ? training.setup().lanes().get(lane).kind() : network.kind();
  }

  /** The lane's network as it is shown, if that is a network of the present setup. */
  private @Nullable Network network(int lane) {
    Moment moment = training.momentProperty().get();
    return moment != null && training.isUpToDate()
        ? moment.frame().lanes().get(lane).network()
        : null;
  }

  private LaneAlpha alpha(int lane) {
    String name = training.setup().lanes().get(lane).name();
    Network network = network(lane);
    if (network == null) {
      double set = SetupEdits.alphaAt(training.setup(), lane, training.place().step());
      return new LaneAlpha(name, set, 1, set, set, null);
    }
    double[] all = alphas(network);
    Selection chosen = training.selectionProperty().get();
    boolean own = chosen != null && chosen.lane() == lane;
    double least = DoubleStream.of(all).min().orElse(0);
    double greatest = DoubleStream.of(all).max().orElse(0);
    double shown =
        own
            ? network.alpha(chosen.layer(), chosen.unit())
            : least == greatest ? least : DoubleStream.of(all).average().orElse(0);
    String neuron = own ? Layout.name(chosen.layer(), chosen.unit()) : null;
    return new LaneAlpha(name, shown, all.length, least, greatest, neuron);
  }

  private static double[] alphas(Network network) {
    Layout layout = network.layout();
    if (layout.hiddenLayers() == 0) {
      return new double[0];
    }
    double[] parameters = network.parameters();
    return java.util.Arrays.copyOfRange(
        parameters, layout.alphaStart(), layout.alphaStart() + layout.alphas());
  }
}
