package relulab.controller;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;
import relulab.model.activation.Convention;
import relulab.view.chart.Range;
import relulab.view.functions.FunctionPlot;
import relulab.view.functions.MarkedNeuron;

/** What the Functions page shows, and the plot that follows from it. */
public final class FunctionsState {
  private static final double START_LEAKY = 0.1;
  private static final double START_PRELU = 0.25;
  private static final double START_PROBE = -1.5;
  private static final double EDGE = 0.1;
  private static final List<ActivationKind> FAMILY =
      Stream.of(ActivationKind.values()).filter(ActivationKind::isReluFamily).toList();

  /** Ranges that a person zoomed or panned to. */
  public record Zoom(Range x, Range value, Range slope) {}

  private final ObservableSet<ActivationKind> shown =
      FXCollections.observableSet(
          EnumSet.of(ActivationKind.RELU, ActivationKind.LEAKY_RELU, ActivationKind.PRELU));
  private final DoubleProperty leakyAlpha = new SimpleDoubleProperty(START_LEAKY);
  private final DoubleProperty preluAlpha = new SimpleDoubleProperty(START_PRELU);
  private final BooleanProperty linked = new SimpleBooleanProperty();
  private final ObjectProperty<Convention> convention =
      new SimpleObjectProperty<>(Convention.PYTORCH);
  private final DoubleProperty probe = new SimpleDoubleProperty(START_PROBE);
  private final ObjectProperty<@Nullable Zoom> zoom = new SimpleObjectProperty<>();
  private final ObjectProperty<ActivationKind> read =
      new SimpleObjectProperty<>(ActivationKind.RELU);
  private final ObjectProperty<@Nullable LaneAlpha> leakyLane = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LaneAlpha> preluLane = new SimpleObjectProperty<>();
  private final BooleanProperty held = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable MarkedNeuron> marked = new SimpleObjectProperty<>();
  private final ObjectBinding<FunctionPlot> plot =
      Bindings.createObjectBinding(
          this::makePlot, shown, leakyAlpha, preluAlpha, convention, probe, zoom, marked);

  private final BoundSettings settings =
      new BoundSettings()
          .with(
              Setting.number("functions.leakyAlpha", START_LEAKY, Alpha::isAllowed),
              leakyAlpha::get,
              leakyAlpha::set)
          .with(
              Setting.number("functions.preluAlpha", START_PRELU, Alpha::isAllowed),
              preluAlpha::get,
              preluAlpha::set)
          .with(Setting.flag("functions.linked", false), linked)
          .with(
              Setting.number("functions.probe", START_PROBE, Double::isFinite),
              probe::get,
              probe::set)
          .with(
              Setting.oneOf(
                  "functions.convention",
                  Convention.PYTORCH,
                  List.of(Convention.values()),
                  Convention::id),
              convention)
          .with(
              Setting.oneOf("functions.read", ActivationKind.RELU, FAMILY, ActivationKind::id),
              read)
          .withOptional(
              Setting.optional("functions.zoom", FunctionsState::zoom, FunctionsState::text), zoom)
          .with(
              Setting.someOf(
                  "functions.shown",
                  shown,
                  List.of(ActivationKind.values()),
                  ActivationKind::id,
                  ","),
              shown);

  public FunctionsState() {
    leakyAlpha.addListener((observable, before, now) -> follow(preluAlpha, now));
    preluAlpha.addListener((observable, before, now) -> follow(leakyAlpha, now));
    linked.addListener((observable, before, now) -> follow(preluAlpha, leakyAlpha.get()));
  }

  /** The functions that are shown. */
  public ObservableSet<ActivationKind> shown() {
    return shown;
  }

  /** The negative slope of LeakyReLU. */
  public DoubleProperty leakyAlphaProperty() {
    return leakyAlpha;
  }

  /** The negative slope that PReLU starts with. */
  public DoubleProperty preluAlphaProperty() {
    return preluAlpha;
  }

  /** Whether both α are kept equal. */
  public BooleanProperty linkedProperty() {
    return linked;
  }

  /** The convention for f'(0). */
  public ObjectProperty<Convention> conventionProperty() {
    return convention;
  }

  /** Where the probe stands. */
  public DoubleProperty probeProperty() {
    return probe;
  }

  /** The ranges that a person chose, or null where the plots find their own. */
  public ObjectProperty<@Nullable Zoom> zoomProperty() {
    return zoom;
  }

  /** The function whose strengths and weaknesses are listed: ReLU, LeakyReLU or PReLU. */
  public ObjectProperty<ActivationKind> readProperty() {
    return read;
  }

  /** The neuron whose pre-activations are marked, if one is chosen. */
  public ObjectProperty<@Nullable MarkedNeuron> markedProperty() {
    return marked;
  }

  /** The negative slope of LeakyReLU, or the one of PReLU. */
  public DoubleProperty alphaProperty(ActivationKind kind) {
    return kind == ActivationKind.PRELU ? preluAlpha : leakyAlpha;
  }

  /** The lane whose α that is; null where no lane has this function. */
  public ObjectProperty<@Nullable LaneAlpha> laneProperty(ActivationKind kind) {
    return kind == ActivationKind.PRELU ? preluLane : leakyLane;
  }

  /** Whether a person is just dragging an α, which then does not follow the lane. */
  public BooleanProperty heldProperty() {
    return held;
  }

  /**
   * Takes over what a lane has. Where both α are kept equal and PReLU has learned another one, they
   * no longer are.
   */
  public void follow(ActivationKind kind, @Nullable LaneAlpha lane) {
    laneProperty(kind).set(lane);
    if (lane != null && lane.shown() != alphaProperty(kind).get()) {
      linked.set(false);
      alphaProperty(kind).set(lane.shown());
    }
  }

  /** Puts the probe to x; where that is not shown, the plots move there. */
  public void putProbe(double x) {
    probe.set(x);
    Zoom now = zoom.get();
    if (now != null && !now.x().contains(x)) {
      double edge = EDGE * now.x().width();
      double by = x < now.x().min() ? x - edge - now.x().min() : x + edge - now.x().max();
      zoom.set(new Zoom(now.x().moved(by), now.value(), now.slope()));
    }
  }

  /** The plot of all this, made anew when it is asked for after a change. */
  public ObjectBinding<FunctionPlot> plot() {
    return plot;
  }

  /** The function of this kind with the α set for it. */
  public Activation function(ActivationKind kind) {
    return kind.with(kind == ActivationKind.PRELU ? preluAlpha.get() : leakyAlpha.get());
  }

  /** What of this is kept. */
  public BoundSettings settings() {
    return settings;
  }

  private void follow(DoubleProperty other, Number alpha) {
    if (linked.get()) {
      other.set(alpha.doubleValue());
    }
  }

  private FunctionPlot makePlot() {
    List<Activation> functions = new ArrayList<>();
    for (ActivationKind kind : ActivationKind.values()) {
      if (shown.contains(kind)) {
        functions.add(function(kind));
      }
    }
    Zoom ranges = zoom.get();
    Range x = ranges == null ? wholeRange() : ranges.x();
    FunctionPlot found = FunctionPlot.over(x, functions, convention.get(), probe.get());
    return new FunctionPlot(
        functions,
        convention.get(),
        x,
        ranges == null ? null : ranges.value(),
        ranges == null ? found.slopeRange() : ranges.slope(),
        probe.get(),
        marked.get());
  }

  /** The range that the plots start with, wide enough for the probe. */
  private Range wholeRange() {
    double reach = Math.abs(probe.get());
    return FunctionPlot.START.contains(probe.get())
        ? FunctionPlot.START
        : new Range(-(1 + EDGE) * reach, (1 + EDGE) * reach);
  }

  private static String text(Zoom ranges) {
    return Stream.of(ranges.x(), ranges.value(), ranges.slope())
        .map(range -> range.min() + " " + range.max())
        .collect(Collectors.joining(" "));
  }

  /** A zoom; of a text that is none, null. */
  private static @Nullable Zoom zoom(String text) {
    double[] ends = Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    return ends.length == 6
        ? new Zoom(
            new Range(ends[0], ends[1]), new Range(ends[2], ends[3]), new Range(ends[4], ends[5]))
        : null;
  }

  /**
   * The negative slope of the lane whose α the Functions page shows.
   *
   * @param lane the lane's name
   * @param shown the α that the page shows
   * @param count how many α the lane has
   * @param least the least of them
   * @param greatest the greatest of them
   * @param neuron the chosen neuron whose α is shown; null where it is that of all, or their mean
   */
  public record LaneAlpha(
      String lane,
      double shown,
      int count,
      double least,
      double greatest,
      @Nullable String neuron) {

    /** Whether the lane has learned different α. */
    public boolean isSeveral() {
      return least != greatest;
    }
  }
}
