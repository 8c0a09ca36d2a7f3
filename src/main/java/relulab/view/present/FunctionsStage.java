package relulab.view.present;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.paint.Color;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.functions.FunctionNames;
import relulab.view.functions.FunctionPlot;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * f above f′, and beside them the α that the arrow keys move.
 *
 * @param plot the functions with their present α
 * @param alphaTo where α moves to by itself, if it does
 */
public record FunctionsStage(FunctionPlot plot, OptionalDouble alphaTo) implements StagePicture {
  private static final double PANEL = 430;

  /** Room for the names left of the plots. */
  private static final double NAMES = 345;

  /** Between the plots and the panel. */
  private static final double GAP = 100;

  private static final double SLIDER_Y = 480;

  /** α to this power is the share of the slider: 0.01 is not one pixel from 0. */
  public static final double SLIDER_POWER = 0.45;

  private static final double FINE = 0.01;
  private static final double FINE_UNTIL = 0.1;
  private static final double COARSE = 0.05;
  private static final List<Double> MARKS = List.of(0.0, 0.01, 0.1, 0.25, 0.5, 1.0);

  /** Where the slider of α lies, from 0 to 1, in units. */
  public record Slider(double x, double y, double wide) {}

  /** The slider on a page of some width. */
  public static Slider slider(double width) {
    double panel = Math.min(PANEL, 0.27 * width);
    return new Slider(width - panel - 60, SLIDER_Y, panel);
  }

  /** Whether one of the functions has an α to move. */
  public boolean hasAlpha() {
    return moved().isPresent();
  }

  /** The function whose α is moved: LeakyReLU, or PReLU where it is alone. */
  private Optional<Activation> moved() {
    Optional<Activation> leaky = function(ActivationKind.LEAKY_RELU);
    return leaky.isPresent() ? leaky : function(ActivationKind.PRELU);
  }

  private Optional<Activation> function(ActivationKind kind) {
    return plot.functions().stream().filter(f -> f.kind() == kind).findFirst();
  }

  /** The α that is moved; 0 where there is none. */
  public double alpha() {
    return moved().map(Activation::negativeSlope).orElse(0.0);
  }

  /** Whether α moves by itself. */
  public boolean moves() {
    return hasAlpha() && alphaTo.isPresent() && alphaTo.getAsDouble() != alpha();
  }

  /** What it ends with. */
  public FunctionsStage end() {
    return moves() ? with(alphaTo.getAsDouble()) : this;
  }

  /** A moment on the way, from what it begins with. */
  public FunctionsStage at(double share) {
    double eased = share * share * (3 - 2 * share);
    double alpha = alpha() + eased * (alphaTo.orElse(alpha()) - alpha());
    return with(Math.round(alpha * 1000) / 1000.0);
  }

  /** The same with α a little larger or smaller. */
  public FunctionsStage nudged(boolean up) {
    double alpha = alpha();
    boolean fine = up ? alpha < FINE_UNTIL - 1e-9 : alpha <= FINE_UNTIL + 1e-9;
    double step = fine && alpha > -1e-9 ? FINE : COARSE;
    double next = Math.round((alpha + (up ? step : -step)) * 1000) / 1000.0;
    return with(Math.clamp(next, Alpha.MIN, Alpha.MAX));
  }

  /** The same with this α. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  public FunctionsStage with(double alpha) {
    FunctionsStage roomy = holding(alpha);
    return roomy == this ? moved(alpha) : roomy.moved(alpha);
  }

  /** The same with room for the slope α: while it moves there, the axis stands still. */
  public FunctionsStage holding(double alpha) {
    Range held = plot.slopeRange().including(alpha * (alpha < 0 ? 1.1 : 1));
    FunctionPlot other =
        new FunctionPlot(
            plot.functions(),
            plot.convention(),
            plot.x(),
            plot.valueRange(),
            held,
            plot.probe(),
            null);
    return held.equals(plot.slopeRange()) ? this : new FunctionsStage(other, alphaTo);
  }

  private FunctionsStage moved(double alpha) {
    ActivationKind kind = moved().map(Activation::kind).orElse(ActivationKind.LEAKY_RELU);
    List<Activation> functions =
        plot.functions().stream().map(f -> f.kind() == kind ? kind.with(alpha) : f).toList();
    return new FunctionsStage(
        new FunctionPlot(
            functions,
            plot.convention(),
            plot.x(),
            plot.valueRange(),
            plot.slopeRange(),
            plot.probe(),
            null),
        OptionalDouble.empty());
  }

  @Override
  public void paint(Surface surface, double width, Look look) {
    double panel = Math.min(PANEL, 0.27 * width);
    new PlotsOnStage(surface, plot, NAMES, width - panel - 60 - GAP, look).paint();
    double x = width - panel - 60;
    moved().ifPresentOrElse(f -> panel(surface, f, x, panel, look), () -> named(surface, x, look));
  }

  /** What can be said of functions without an α. */
  private void named(Surface surface, double x, Look look) {
    double y = 236;
    for (Activation f : plot.functions()) {
      Color color = look.palette().color(f.kind());
      String name = FunctionNames.name(f.kind(), look.messages());
      surface.text(name, x, y, TextStyle.of(color, 40).bolded());
      String text =
          f.kind().isReluFamily()
              ? look.messages().get("present.functions.either")
              : look.messages().get("present.functions.most", Numbers.significant(steepest(f), 2));
      surface.text(text, x, y + 58, TextStyle.of(look.palette().text(), WORDS + 2));
      y += 160;
    }
  }

  /** The largest slope over the axis. */
  private double steepest(Activation f) {
    double most = 0;
    for (int i = 0; i <= 1000; i++) {
      double x = plot.x().min() + i * plot.x().width() / 1000;
      most = Math.max(most, f.slope(x));
    }
    return most;
  }

  private void panel(Surface surface, Activation f, double x, double wide, Look look) {
    Color color = look.palette().color(f.kind());
    Messages messages = look.messages();
    TextStyle name = TextStyle.of(color, 40).bolded();
    surface.text(FunctionNames.name(f.kind(), messages), x, 236, name);
    TextStyle sign = TextStyle.of(look.palette().muted(), 78);
    TextStyle number = TextStyle.of(look.palette().text(), 132).bolded();
    String value = Numbers.significant(f.negativeSlope(), 3);
    surface.text("α =", x, 380, sign);
    double at = x + surface.textWidth("α =", sign) + 26;
    double room = x + wide + 40 - at;
    double size = Math.min(132, 132 * room / surface.textWidth(value, number));
    surface.text(value, at, 380, number.sized(size));
    slider(surface, f.negativeSlope(), x, SLIDER_Y, wide, color, look);
    sentence(surface, f, x, 640, wide + 30, look);
  }

  /** A scale that resolves small slopes: 0.01 is not one pixel from 0. */
  private static double share(double alpha) {
    return Math.clamp(Math.pow(Math.max(0, alpha), SLIDER_POWER), 0, 1);
  }

  private static void slider(
      Surface surface, double alpha, double x, double y, double wide, Color color, Look look) {
    surface.rectangle(x, y - 7, wide, 14, 7, look.palette().track(), null);
    double knob = x + share(alpha) * wide;
    Color pale = color.deriveColor(0, 1, 1, 0.5);
    surface.rectangle(x, y - 7, Math.max(14, knob - x), 14, 7, pale, null);
    TextStyle style =
        TextStyle.of(look.palette().muted(), SMALL).at(Horizontal.CENTER, Vertical.TOP);
    double last = Double.NEGATIVE_INFINITY;
    for (double mark : MARKS) {
      double at = x + share(mark) * wide;
      boolean is = Math.abs(mark - alpha) < 1e-9;
      surface.line(at, y + 34, at, y + 44, new Stroke(look.palette().muted(), 2));
      String text = Numbers.significant(mark, 3);
      TextStyle shown = is ? style.bolded().colored(color) : style;
      double half = surface.textWidth(text, shown) / 2;
      if (at - half > last + 8) {
        surface.text(text, at, y + 50, shown);
        last = at + half;
      }
    }
    surface.circle(knob, y, 25, look.palette().card(), new Stroke(color, 9));
  }

  private void sentence(Surface surface, Activation f, double x, double y, double wide, Look look) {
    double alpha = f.negativeSlope();
    String text =
        switch (Alpha.meaning(alpha)) {
          case RELU -> look.messages().get("present.functions.none");
          case IDENTITY -> look.messages().get("present.functions.identity");
          case NOT_MONOTONIC ->
              look.messages()
                  .get(
                      "present.functions.reversed",
                      Numbers.percent(-alpha, 0, look.messages().language()));
          case NOT_MAX, LEAKY ->
              look.messages()
                  .get(
                      "present.functions.through",
                      Numbers.percent(
                          alpha, Math.abs(alpha) < 0.1 ? 1 : 0, look.messages().language()));
        };
    TextStyle style = TextStyle.of(look.palette().text(), WORDS + 2);
    double at = y;
    for (String line : TextLines.wrap(surface, text, wide, style)) {
      surface.text(line, x, at, style);
      at += 1.3 * style.size();
    }
  }

  @Override
  public String spoken(Look look) {
    return moved().map(f -> "α = " + Numbers.significant(f.negativeSlope(), 3)).orElse("");
  }
}
