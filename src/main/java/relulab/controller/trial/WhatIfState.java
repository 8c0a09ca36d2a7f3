package relulab.controller.trial;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;

/** What a person last typed under "What if…", before it is done. */
public final class WhatIfState {
  /** The greatest factor of a shock. */
  static final double MAX_FACTOR = 1e6;

  /** The greatest length of a shock. */
  static final int MAX_STEPS = 10_000_000;

  /** The greatest change of a bias. */
  static final double MAX_NUDGE = 100;

  private static final double FACTOR = 8;
  private static final double STEPS = 120;
  private static final double ALPHA = 0.3;
  private static final double NUDGE = 0.5;

  private final DoubleProperty factor = new SimpleDoubleProperty(FACTOR);
  private final DoubleProperty steps = new SimpleDoubleProperty(STEPS);
  private final IntegerProperty lane = new SimpleIntegerProperty();
  private final ObjectProperty<ActivationKind> kind =
      new SimpleObjectProperty<>(ActivationKind.LEAKY_RELU);
  private final DoubleProperty alpha = new SimpleDoubleProperty(ALPHA);
  private final DoubleProperty nudge = new SimpleDoubleProperty(NUDGE);

  private final BoundSettings settings =
      new BoundSettings()
          .with(
              Setting.number("whatIf.factor", FACTOR, v -> v >= 0 && v <= MAX_FACTOR),
              factor::get,
              factor::set)
          .with(
              Setting.number("whatIf.steps", STEPS, v -> v >= 1 && v <= MAX_STEPS),
              steps::get,
              steps::set)
          .with(
              Setting.whole("whatIf.lane", 0, 0, 2),
              () -> (long) lane.get(),
              v -> lane.set(v.intValue()))
          .with(
              Setting.oneOf(
                  "whatIf.kind",
                  ActivationKind.LEAKY_RELU,
                  List.of(ActivationKind.values()),
                  ActivationKind::id),
              kind)
          .with(Setting.number("whatIf.alpha", ALPHA, Alpha::isAllowed), alpha::get, alpha::set)
          .with(
              Setting.number("whatIf.nudge", NUDGE, v -> Math.abs(v) <= MAX_NUDGE),
              nudge::get,
              nudge::set);

  /** What a shock multiplies the learning rate by, 0 to 1e6. */
  public DoubleProperty factorProperty() {
    return factor;
  }

  /** How many steps a shock lasts, from 1. */
  public DoubleProperty stepsProperty() {
    return steps;
  }

  /** The lane whose activation is switched. */
  public IntegerProperty laneProperty() {
    return lane;
  }

  /** What it is switched to. */
  public ObjectProperty<ActivationKind> kindProperty() {
    return kind;
  }

  /** With which negative slope, −2 to 2. */
  public DoubleProperty alphaProperty() {
    return alpha;
  }

  /** How much is added to a bias, −100 to 100. */
  public DoubleProperty nudgeProperty() {
    return nudge;
  }

  /** What of this is kept. */
  BoundSettings settings() {
    return settings;
  }
}
