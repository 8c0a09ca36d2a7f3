package relulab.controller.present;

import java.util.List;
import relulab.model.network.ActivationMaps;
import relulab.model.training.Planned;
import relulab.model.trial.Frame;
import relulab.scenario.Caption;
import relulab.scenario.Scenario;
import relulab.scenario.Show;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.present.Slide;
import relulab.view.present.SlidePanel;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.lane.Flashes;

/** Makes of a presentation and its run what the room sees. */
final class Slides {
  private Slides() {}

  /**
   * The slide of a moment.
   *
   * @param maps of the lanes, in order; none while a worker makes the first ones
   * @param flashes of the lanes, in order; or none
   */
  static Slide of(
      Presentation presentation,
      Frame frame,
      List<ActivationMaps> maps,
      List<Flashes> flashes,
      Messages messages,
      Language language) {
    Scenario scene = presentation.scene();
    return new Slide(
        scene.title().in(language),
        withoutFuture(frame),
        maps,
        flashes,
        scene.show().stream().map(Slides::panel).toList(),
        axis(presentation, frame),
        presentation.said().map(said -> said(said, frame, messages, language)).orElse(""),
        presentation.asked().map(caption -> text(caption, language)).orElse(""),
        messages.get(presentation.isQuestion() ? "present.reveals" : "present.next"),
        presentation.reached(),
        scene.captions().size());
  }

  /** What is planned is not told before it happens. */
  private static Frame withoutFuture(Frame frame) {
    List<Planned> past =
        frame.setup().interventions().stream()
            .filter(planned -> planned.step() <= frame.end())
            .toList();
    return new Frame(
        frame.step(),
        frame.end(),
        frame.setup().withInterventions(past),
        frame.data(),
        frame.lanes(),
        frame.tracks(),
        frame.ghost());
  }

  /**
   * Up to the caption that the room waits for: the axis stands still on the way to it. At the
   * start, up to the first caption that is later.
   */
  private static TimeAxis axis(Presentation presentation, Frame frame) {
    long known = Math.max(frame.end(), presentation.target());
    long first =
        presentation.scene().captions().stream()
            .mapToLong(Caption::step)
            .filter(step -> step > 0)
            .findFirst()
            .orElse(presentation.scene().steps());
    return new TimeAxis(known > 0 ? known : first);
  }

  /**
   * On the way to the next caption, numbers of the last one are those of its step, and it says so.
   */
  private static String said(Caption caption, Frame frame, Messages messages, Language language) {
    String text = text(caption, language);
    return frame.step() == caption.step()
        ? text
        : messages.get("present.captionAt", Numbers.count(caption.step()), text);
  }

  private static String text(Caption caption, Language language) {
    return caption.text().in(language);
  }

  private static SlidePanel panel(Show show) {
    return switch (show) {
      case LIFE_LINES -> new SlidePanel.Lives();
      case LOSS -> new SlidePanel.OverTime(Quantity.LOSS);
      case GRADIENT_NORM -> new SlidePanel.OverTime(Quantity.GRADIENT_NORM);
      case ALIVE_SHARE -> new SlidePanel.OverTime(Quantity.ALIVE_SHARE);
      case ALPHA -> new SlidePanel.OverTime(Quantity.ALPHA);
      case GRADIENT_BY_LAYER -> new SlidePanel.ByLayer(LayerQuantity.GRADIENT_NORM);
      case ZEROS_BY_LAYER -> new SlidePanel.ByLayer(LayerQuantity.ZERO_SHARE);
      case MEAN_BY_LAYER -> new SlidePanel.ByLayer(LayerQuantity.MEAN_ACTIVATION);
      case ALPHA_BY_LAYER -> new SlidePanel.ByLayer(LayerQuantity.ALPHA);
      case ALPHA_GRADIENT_BY_LAYER -> new SlidePanel.ByLayer(LayerQuantity.ALPHA_GRADIENT);
    };
  }
}
