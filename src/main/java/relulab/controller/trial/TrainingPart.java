package relulab.controller.trial;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import relulab.model.training.Intervention;
import relulab.model.training.Loss;
import relulab.model.training.OptimizerSettings;
import relulab.model.training.Stabilization;
import relulab.model.trial.TrainingSetup;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.control.ChoiceRow;
import relulab.view.control.Hint;
import relulab.view.control.Presence;
import relulab.view.trial.settings.NumberRow;
import relulab.view.trial.settings.SliderScale;

/** Optimizer, learning rate, batch, loss, weight decay and seed. */
final class TrainingPart implements SettingsController.Part {
  private static final double MAX_SEED = 1e9;
  private static final SliderScale RATES = new SliderScale.Logarithmic(1e-5, 10, false);

  private final TrainingState state;
  private final Messages messages;
  private final Label shocked = new Label();
  private final NumberRow rate;
  private final NumberRow batch;
  private final NumberRow decay;
  private final NumberRow clip;
  private final NumberRow warmUp;
  private final NumberRow seed;
  private final CheckBox decayAlpha;
  private final ChoiceRow<OptimizerSettings.Kind> optimizer;
  private final ChoiceRow<Loss> loss;

  TrainingPart(VBox card, TrainingState state, Messages m) {
    this.state = state;
    messages = m;
    shocked.getStyleClass().addAll("hint", "warning");
    shocked.setWrapText(true);
    rate =
        new NumberRow("learningRate", m.get("training.field.learningRate"), 0, 1e9, m)
            .withSlider(RATES)
            .onHold(state.changes()::gesture)
            .onValue(this::setRate);
    batch =
        new NumberRow("batchSize", m.get("training.field.batchSize"), 1, Intervention.MAX_BATCH, m)
            .whole()
            .withSlider(batches(2))
            .onHold(state.changes()::gesture)
            .onValue(this::setBatch);
    optimizer =
        new ChoiceRow<>(
                "optimizer",
                m.get("training.field.optimizer"),
                List.of(OptimizerSettings.Kind.values()),
                kind -> m.get("training.settings.optimizer." + kind.id()))
            .onChoice(kind -> retrain(t -> t.withOptimizer(OptimizerSettings.of(kind))));
    loss =
        new ChoiceRow<>(
                "loss",
                m.get("training.field.loss"),
                List.of(Loss.values()),
                each -> m.get("training.settings.loss." + each.id()))
            .onChoice(this::setLoss);
    decay =
        new NumberRow("weightDecay", m.get("training.field.weightDecay"), 0, 10, m)
            .onValue(v -> retrain(t -> t.withWeightDecay(v, t.decayAlpha())));
    decayAlpha = new CheckBox(m.get("training.settings.decayAlpha"));
    decayAlpha.setId("decayAlpha");
    decayAlpha.setOnAction(
        e -> retrain(t -> t.withWeightDecay(t.weightDecay(), decayAlpha.isSelected())));
    clip =
        new NumberRow("clipNorm", m.get("training.field.clipNorm"), 0, Stabilization.MAX_NORM, m)
            .onValue(this::setClip);
    warmUp =
        new NumberRow("warmUp", m.get("training.field.warmUp"), 0, Stabilization.MAX_STEPS, m)
            .whole()
            .onValue(
                v ->
                    retrain(
                        t ->
                            t.withStabilization(
                                new Stabilization(t.stabilization().clipNorm(), (int) v))));
    seed =
        new NumberRow("seed", m.get("training.field.seed"), 0, MAX_SEED, m)
            .whole()
            .onValue(v -> state.changes().restart(s -> s.withSeed((long) v)));
    HBox.setHgrow(seed, Priority.ALWAYS);
    card.getChildren()
        .addAll(
            rate,
            shocked,
            batch,
            optimizer,
            loss,
            decay,
            decayAlpha,
            clip,
            warmUp,
            new HBox(6, seed, dice(m)));
  }

  @Override
  public void show(SettingsController.Present now) {
    rate.show(now.rate());
    showShock(now);
    batch.setScale(batches(now.samples()));
    batch.show(now.batch());
    optimizer.show(now.setup().training().optimizer().kind());
    loss.show(now.setup().training().loss());
    decay.show(now.setup().training().weightDecay());
    decayAlpha.setSelected(now.setup().training().decayAlpha());
    clip.show(now.clip());
    warmUp.show(now.setup().training().stabilization().warmUp());
    seed.show((double) now.setup().seed());
  }

  /** From one sample to all of them. */
  private static SliderScale batches(int samples) {
    return new SliderScale.Logarithmic(1, Math.max(2, samples), true);
  }

  private void showShock(SettingsController.Present now) {
    boolean isShocked = now.effectiveRate() != now.rate();
    shocked.setText(
        isShocked
            ? messages.get("training.settings.shocked", Numbers.significant(now.effectiveRate(), 4))
            : "");
    Presence.set(shocked, isShocked);
  }

  private Button dice(Messages m) {
    Button dice = new Button(m.get("training.settings.newSeed"));
    dice.setId("new-seed");
    dice.setMinWidth(Button.USE_PREF_SIZE);
    Hint.set(dice, m.get("training.settings.newSeedHint"));
    dice.setOnAction(
        e -> {
          long next = RandomGenerator.getDefault().nextLong(1, 100_000);
          state.changes().restart(s -> s.withSeed(next));
        });
    return dice;
  }

  private void setRate(double value) {
    state
        .changes()
        .change(
            OptionalInt.empty(),
            () -> new Intervention.LearningRate(value),
            s -> s.with(t -> t.withLearningRate(value)));
  }

  /** What a run cannot change on its way begins it anew. */
  private void retrain(UnaryOperator<TrainingSetup> change) {
    state.changes().restart(s -> s.with(change));
  }

  /** From this step on; 0 clips no more. */
  private void setClip(double norm) {
    state
        .changes()
        .change(
            OptionalInt.empty(),
            () -> new Intervention.ClipGradient(norm),
            s ->
                s.with(
                    t -> t.withStabilization(new Stabilization(norm, t.stabilization().warmUp()))));
  }

  private void setBatch(double value) {
    int size = (int) value;
    state
        .changes()
        .change(
            OptionalInt.empty(),
            () -> new Intervention.BatchSize(size),
            s -> s.with(t -> t.withBatchSize(size)));
  }

  /** A refused loss is put back. */
  private void setLoss(Loss chosen) {
    retrain(t -> t.withLoss(chosen));
    loss.show(state.setup().training().loss());
  }
}
