package relulab.controller.export;

import javafx.fxml.FXML;
import javafx.scene.Node;
import relulab.export.trial.TrialCsv;
import relulab.model.training.Planned;
import relulab.model.trial.Setup;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.control.NumberField;

/** The run's numbers as a table. */
public final class NumbersPart implements TrialPart {
  private final Messages messages;
  private final TrialExportState state;

  @FXML private NumberField every;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public NumbersPart(TrialExportState state, Messages messages) {
    this.state = state;
    this.messages = messages;
  }

  /** Connects its field. */
  void connect(PictureFields fields) {
    fields.whole(
        every, 1, Planned.MAX_STEP, state.everyProperty().get(), state.everyProperty()::set);
  }

  @Override
  public Node beside() {
    return new About(messages.get("export.run.about.numbers"));
  }

  @Override
  public String estimate(Request request) {
    long steps = 1 + Math.ceilDiv(request.to(), state.everyProperty().get());
    long rows = request.scenario().setup().lanes().size() * steps;
    return messages.get("export.run.rows", Numbers.count(rows));
  }

  @Override
  public Work work(Request request) {
    Setup setup = request.scenario().setup();
    long every = state.everyProperty().get();
    return (file, progress) -> TrialCsv.write(setup, request.to(), every, file, progress);
  }
}
