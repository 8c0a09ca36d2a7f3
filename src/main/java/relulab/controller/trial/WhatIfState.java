package relulab.controller.trial;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import relulab.controller.settings.Settings;
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

  /** Takes over what was saved. */
  void restore(Settings settings) {
    factor.set(settings.number("whatIf.factor", FACTOR, v -> v >= 0 && v <= MAX_FACTOR));
    steps.set(settings.number("whatIf.steps", STEPS, v -> v >= 1 && v <= MAX_STEPS));
    lane.set((int) settings.number("whatIf.lane", 0, v -> v >= 0 && v <= 2));
    kind.set(
        settings.oneOf(
            "whatIf.kind", ActivationKind.LEAKY_RELU, ActivationKind.values(), ActivationKind::id));
    alpha.set(settings.number("whatIf.alpha", ALPHA, Alpha::isAllowed));
    nudge.set(settings.number("whatIf.nudge", NUDGE, v -> Math.abs(v) <= MAX_NUDGE));
  }

  /** Adds all this to the settings. */
  void save(Settings settings) {
    settings.put("whatIf.factor", factor.get());
    settings.put("whatIf.steps", steps.get());
    settings.put("whatIf.lane", lane.get());
    settings.put("whatIf.kind", kind.get().id());
    settings.put("whatIf.alpha", alpha.get());
    settings.put("whatIf.nudge", nudge.get());
  }
}
