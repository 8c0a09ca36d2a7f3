package relulab.view.trial;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import relulab.model.activation.ActivationKind;
import relulab.model.trial.CourseTrack;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.LaneFrame.LayerFrame;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;

/** What a chart shows of each layer at one step: on a logarithmic scale as curves, else as bars. */
public enum LayerQuantity implements Measure {
  /** Norm of ∂L/∂(weights and biases); of the output layer too. */
  GRADIENT_NORM("gradient-by-layer", true, false),
  /** Share of the activations that are exactly 0. */
  ZERO_SHARE("zeros-by-layer", false, true),
  /** Mean of the activations. */
  MEAN_ACTIVATION("mean-by-layer", false, false),
  /** Negative slope α; with one a unit, their mean. */
  ALPHA("alpha-by-layer", false, false),
  /** ∂L/∂α, of PReLU; with one a unit, their mean. */
  ALPHA_GRADIENT("alpha-gradient-by-layer", false, false);

  private final String id;
  private final boolean logarithmic;
  private final boolean share;

  LayerQuantity(String id, boolean logarithmic, boolean share) {
    this.id = id;
    this.logarithmic = logarithmic;
    this.share = share;
  }

  @Override
  public String chartId() {
    return id;
  }

  @Override
  public boolean isLogarithmic() {
    return logarithmic;
  }

  @Override
  public boolean isByLayer() {
    return true;
  }

  @Override
  public int curves(CourseTrack track) {
    return track.layout().hiddenLayers() + (this == GRADIENT_NORM && track.hasOutput() ? 1 : 0);
  }

  @Override
  public double mean(CourseTrack track, int column, int curve) {
    return switch (this) {
      case GRADIENT_NORM -> track.layerGradientNorm(column, curve + 1);
      case ZERO_SHARE -> track.zeroShare(column, curve + 1);
      case MEAN_ACTIVATION -> track.meanActivation(column, curve + 1);
      case ALPHA -> track.alpha(column, curve + 1);
      case ALPHA_GRADIENT -> track.alphaGradient(column, curve + 1);
    };
  }

  @Override
  public boolean isShare() {
    return share;
  }

  /** Its name in a word or two, under a title that says “by layer”. */
  public String shortTitle(Messages messages) {
    return messages.get("training.chart." + id + ".short");
  }

  /** Number of layers that it is told of, from the first hidden one. */
  public int layers(LaneFrame lane) {
    int hidden = lane.network().layout().hiddenLayers();
    return this == GRADIENT_NORM ? hidden + 1 : hidden;
  }

  /** Whether a lane has this quantity. */
  public boolean isOf(LaneFrame lane) {
    ActivationKind kind = lane.network().kind();
    return switch (this) {
      case ALPHA -> kind.hasAlpha();
      case ALPHA_GRADIENT -> kind == ActivationKind.PRELU;
      case GRADIENT_NORM, ZERO_SHARE, MEAN_ACTIVATION -> true;
    };
  }

  /**
   * The value of a layer.
   *
   * @param layer from 1
   * @return nothing if the lane has no such value
   */
  public OptionalDouble of(LaneFrame lane, int layer) {
    if (!isOf(lane) || layer > layers(lane)) {
      return OptionalDouble.empty();
    }
    LayerFrame at = lane.layers().get(layer - 1);
    return switch (this) {
      case GRADIENT_NORM -> OptionalDouble.of(at.gradientNorm());
      case ZERO_SHARE -> OptionalDouble.of(at.zeroShare());
      case MEAN_ACTIVATION -> OptionalDouble.of(at.meanActivation());
      case ALPHA -> at.alphas().stream().mapToDouble(a -> a).average();
      case ALPHA_GRADIENT -> at.alphaGradients().stream().mapToDouble(a -> a).average();
    };
  }

  /** A value in words. */
  public String text(double value, Language language) {
    if (isShare()) {
      return value == 0 ? "0" : Numbers.percent(value, 1, language);
    }
    return Numbers.significant(value, Math.abs(value) < 1e-2 ? 2 : 3);
  }

  /** The name of a layer: h1, h2 …, and the output. */
  public static String layerName(int layer, int hiddenLayers, Messages messages) {
    return layer > hiddenLayers ? "ŷ" : messages.get("training.chart.layer", layer);
  }

  /** The values of a lane, layer by layer; none if it does not have them. */
  public double[] values(LaneFrame lane) {
    return IntStream.rangeClosed(1, isOf(lane) ? layers(lane) : 0)
        .mapToDouble(layer -> of(lane, layer).orElse(0))
        .toArray();
  }
}
