package relulab.controller.export;

import javafx.fxml.FXML;
import javafx.scene.Node;
import relulab.controller.AppState;
import relulab.export.trial.TrialCsv;
import relulab.model.training.Planned;
import relulab.model.trial.Setup;
import relulab.text.Numbers;
import relulab.view.control.NumberField;

/** The run's numbers as a table. */
public final class NumbersPart implements TrialPart {
  private final AppState app;
  private final TrialExportState state;

  @FXML private NumberField every;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public NumbersPart(AppState app) {
    this.app = app;
    state = app.export().run();
  }

  /** Connects its field. */
  void connect(PictureFields fields) {
    fields.whole(
        every, 1, Planned.MAX_STEP, state.everyProperty().get(), state.everyProperty()::set);
  }

  @Override
  public Node beside() {
    return new About(app.messages().get("export.run.about.numbers"));
  }

  @Override
  public String estimate(Request request) {
    long steps = 1 + Math.ceilDiv(request.to(), state.everyProperty().get());
    long rows = request.scenario().setup().lanes().size() * steps;
    return app.messages().get("export.run.rows", Numbers.count(rows));
  }

  @Override
  public Work work(Request request) {
    Setup setup = request.scenario().setup();
    long every = state.everyProperty().get();
    return (file, progress) -> TrialCsv.write(setup, request.to(), every, file, progress);
  }
}
