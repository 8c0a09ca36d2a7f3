package relulab.controller.present;

import java.util.ArrayList;
import java.util.List;
import relulab.model.experiment.Frame;
import relulab.scenario.Caption;
import relulab.scenario.Scenario;
import relulab.scenario.Show;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.present.Slide;
import relulab.view.training.Backdrop;
import relulab.view.training.Quantity;

/** Makes of a presentation and its run what the room sees. */
final class Slides {
  private Slides() {}

  /**
   * The slide of a moment.
   *
   * @param backdrops of the lanes, in order; none while a worker makes the first ones
   */
  static Slide of(
      Presentation presentation,
      Frame frame,
      List<Backdrop> backdrops,
      Messages messages,
      Language language) {
    Scenario scene = presentation.scene();
    return new Slide(
        scene.title().in(language),
        frame,
        backdrops,
        quantities(scene),
        scene.show().contains(Show.LIFE_LINES),
        presentation.said().map(caption -> text(caption, language)).orElse(""),
        presentation.asked().map(caption -> text(caption, language)).orElse(""),
        messages.get(presentation.isQuestion() ? "present.reveals" : "present.next"),
        presentation.reached(),
        scene.captions().size());
  }

  private static String text(Caption caption, Language language) {
    return caption.text().in(language);
  }

  private static List<Quantity> quantities(Scenario scene) {
    List<Quantity> quantities = new ArrayList<>();
    for (Show show : scene.show()) {
      switch (show) {
        case LOSS -> quantities.add(Quantity.LOSS);
        case GRADIENT_NORM -> quantities.add(Quantity.GRADIENT_NORM);
        case ALIVE_SHARE -> quantities.add(Quantity.ALIVE_SHARE);
        case ALPHA -> quantities.add(Quantity.ALPHA);
        case LIFE_LINES -> {}
      }
    }
    return quantities;
  }
}
