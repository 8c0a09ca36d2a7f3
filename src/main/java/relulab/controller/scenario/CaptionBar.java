package relulab.controller.scenario;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.controller.Page;
import relulab.controller.trial.Moment;
import relulab.scenario.Caption;
import relulab.text.Numbers;

/** Under the Training page, what the scenario says at the step that is shown. */
public final class CaptionBar extends HBox {
  private final AppState app;
  private final Label label = new Label();
  private final InvalidationListener onChange = observable -> refresh();
  private final InvalidationListener onOtherRun = observable -> readCaptions();
  private List<Caption> captions = List.of();

  public CaptionBar(AppState app) {
    this.app = app;
    setId("captions");
    getStyleClass().add("caption-bar");
    label.setWrapText(true);
    getChildren().add(label);
    InvalidationListener weak = new WeakInvalidationListener(onChange);
    app.training().momentProperty().addListener(weak);
    app.pageProperty().addListener(weak);
    InvalidationListener weakOtherRun = new WeakInvalidationListener(onOtherRun);
    app.scenario().openedProperty().addListener(weakOtherRun);
    app.training().setupProperty().addListener(weakOtherRun);
    readCaptions();
  }

  /** Which captions are true of a run takes longer than a frame should: it is asked once a run. */
  private void readCaptions() {
    captions = app.scenario().trueCaptions();
    refresh();
  }

  private void refresh() {
    Caption now = app.pageProperty().get() == Page.TRAINING ? caption() : null;
    boolean shown = now != null;
    setVisible(shown);
    setManaged(shown);
    if (now != null) {
      String text =
          app.messages()
              .get(
                  "present.captionAt",
                  Numbers.count(now.step()),
                  now.text().in(app.languageProperty().get()));
      if (!text.equals(label.getText())) {
        label.setText(text);
        label.getStyleClass().remove("question");
        if (now.kind() == Caption.Kind.ASK) {
          label.getStyleClass().add("question");
        }
      }
    }
  }

  private @Nullable Caption caption() {
    Moment moment = app.training().momentProperty().get();
    if (moment == null) {
      return null;
    }
    return captions.stream()
        .filter(caption -> caption.step() <= moment.frame().step())
        .reduce((first, second) -> second)
        .orElse(null);
  }
}
