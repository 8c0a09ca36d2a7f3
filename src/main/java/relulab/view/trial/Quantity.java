package relulab.view.trial;

import relulab.model.trial.CourseTrack;

/** What a chart over time shows. */
public enum Quantity implements Measure {
  LOSS("loss", true),
  GRADIENT_NORM("gradient-norm", true),
  ALIVE_SHARE("alive-share", false),
  ALPHA("alpha-over-time", false);

  private final String id;
  private final boolean logarithmic;

  Quantity(String id, boolean logarithmic) {
    this.id = id;
    this.logarithmic = logarithmic;
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
  public boolean isShare() {
    return this == ALIVE_SHARE;
  }

  @Override
  public boolean isByLayer() {
    return this == ALPHA;
  }

  /** Of α, one a hidden layer; of the others, one. */
  @Override
  public int curves(CourseTrack track) {
    return this == ALPHA ? track.layout().hiddenLayers() : 1;
  }

  @Override
  public double mean(CourseTrack track, int column, int curve) {
    return switch (this) {
      case LOSS -> track.loss(column);
      case GRADIENT_NORM -> track.gradientNorm(column);
      case ALIVE_SHARE -> track.aliveShare(column);
      case ALPHA -> track.alpha(column, curve + 1);
    };
  }

  @Override
  public double min(CourseTrack track, int column, int curve) {
    return switch (this) {
      case LOSS -> track.lossMin(column);
      case GRADIENT_NORM -> track.gradientNormMin(column);
      case ALIVE_SHARE, ALPHA -> mean(track, column, curve);
    };
  }

  @Override
  public double max(CourseTrack track, int column, int curve) {
    return switch (this) {
      case LOSS -> track.lossMax(column);
      case GRADIENT_NORM -> track.gradientNormMax(column);
      case ALIVE_SHARE, ALPHA -> mean(track, column, curve);
    };
  }
}
