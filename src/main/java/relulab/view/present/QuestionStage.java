package relulab.view.present;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.lane.LanePicture;

/**
 * A question that the room decides before it is answered: what is known by now, the question,
 * options to choose from, and beside them the networks as they are. Nothing gives the answer away.
 *
 * @param lead what is known; may be empty
 * @param question what is asked
 * @param options may be empty
 * @param chosen the option that the room has chosen, or −1
 * @param lanes the networks, at the step; may be empty
 * @param step that they are shown at; null where none is shown
 */
public record QuestionStage(
    String lead,
    String question,
    List<String> options,
    int chosen,
    List<LanePicture> lanes,
    @Nullable Long step)
    implements StagePicture {
  private static final double LEFT = 110;
  private static final double LEAD = 46;
  private static final double LARGEST = 112;
  private static final double LEAST = 56;
  private static final double OPTION = 116;
  private static final double GAP = 26;
  private static final double KEY = 76;
  private static final double THUMB = 192;
  private static final double PITCH = 236;
  private static final double COLUMN = 600;
  private static final double EDGE = 45;

  public QuestionStage {
    options = List.copyOf(options);
    lanes = List.copyOf(lanes);
  }

  /** The same with an option marked; marked again, it is no longer. */
  public QuestionStage marked(int option) {
    return new QuestionStage(lead, question, options, chosen == option ? -1 : option, lanes, step);
  }

  @Override
  public void paint(Surface surface, double width, Look look) {
    double left = Math.min(LEFT, width * LEFT / 1600);
    double room = width - 2 * left - (lanes.isEmpty() ? 0 : COLUMN);
    double tall = height(surface, room, look);
    double y = Math.max(60, (920 - tall) / 2);
    y = words(surface, left, y, room, look);
    options(surface, left, y + 50, Math.min(room, 1100), look);
    hint(surface, left, look);
    for (int i = 0; i < lanes.size(); i++) {
      thumb(surface, lanes.get(i), width - COLUMN - left / 2 + 60, i, look);
    }
    Long at = step;
    if (at != null && !lanes.isEmpty()) {
      surface.text(
          look.messages().get("present.neuron.step", Numbers.count(at)),
          width - COLUMN - left / 2 + 60,
          top() - 40,
          TextStyle.of(look.palette().muted(), 31));
    }
  }

  private double top() {
    return (900 - (lanes.size() - 1) * PITCH - THUMB) / 2 + 20;
  }

  private TextStyle asked(Surface surface, double room, Look look) {
    TextStyle style = TextStyle.of(look.palette().text(), LARGEST).bolded();
    int most = options.size() > 2 ? 2 : 3;
    while (style.size() > LEAST && TextLines.wrap(surface, question, room, style).size() > most) {
      style = style.sized(style.size() - 4);
    }
    return style;
  }

  private double height(Surface surface, double room, Look look) {
    TextStyle style = asked(surface, room, look);
    double asks = TextLines.wrap(surface, question, room, style).size() * 1.15 * style.size();
    double leads = lead.isEmpty() ? 0 : leads(surface, room, look).size() * 1.35 * LEAD;
    double chooses = options.isEmpty() ? 0 : 50 + options.size() * (OPTION + GAP);
    return asks + leads + chooses;
  }

  private List<String> leads(Surface surface, double room, Look look) {
    return TextLines.wrap(surface, lead, room, TextStyle.of(look.palette().muted(), LEAD));
  }

  private double words(Surface surface, double left, double top, double room, Look look) {
    double y = top;
    TextStyle known =
        TextStyle.of(look.palette().muted(), LEAD).at(Horizontal.LEFT, Vertical.MIDDLE);
    for (String line : lead.isEmpty() ? List.<String>of() : leads(surface, room, look)) {
      surface.text(line, left, y + LEAD / 2, known);
      y += 1.35 * LEAD;
    }
    TextStyle style = asked(surface, room, look).at(Horizontal.LEFT, Vertical.MIDDLE);
    for (String line : TextLines.balanced(surface, question, room, style)) {
      surface.text(line, left, y + 0.6 * style.size(), style);
      y += 1.15 * style.size();
    }
    return y;
  }

  private void options(Surface surface, double left, double top, double wide, Look look) {
    for (int i = 0; i < options.size(); i++) {
      double y = top + i * (OPTION + GAP);
      boolean is = i == chosen;
      Stroke frame =
          is ? new Stroke(look.palette().text(), 5) : new Stroke(look.palette().border(), 2);
      surface.rectangle(left, y, wide, OPTION, 18, look.palette().card(), frame);
      key(surface, left + 22, y + (OPTION - KEY) / 2 - 2, (char) ('A' + i), is, look);
      double x = left + 22 + KEY + 34;
      TextStyle style = fitting(surface, left + wide - x - 20, look);
      List<String> lines = TextLines.wrap(surface, options.get(i), left + wide - x - 20, style);
      double at = y + OPTION / 2 - (lines.size() - 1) * 0.6 * style.size();
      for (String line : lines) {
        surface.text(line, x, at, is ? style.bolded() : style);
        at += 1.2 * style.size();
      }
    }
  }

  /** One size for all of them. */
  private TextStyle fitting(Surface surface, double room, Look look) {
    TextStyle style =
        TextStyle.of(look.palette().text(), LEAD).at(Horizontal.LEFT, Vertical.MIDDLE);
    boolean fits =
        options.stream().allMatch(o -> TextLines.wrap(surface, o, room, style).size() == 1);
    return fits ? style : style.sized(36);
  }

  private static void key(
      Surface surface, double x, double y, char letter, boolean pressed, Look look) {
    if (!pressed) {
      surface.rectangle(x, y + 7, KEY, KEY, 12, look.palette().track(), null);
    }
    surface.rectangle(
        x,
        y + (pressed ? 5 : 0),
        KEY,
        KEY,
        12,
        pressed ? look.palette().accent() : look.palette().card(),
        new Stroke(look.palette().muted(), 2));
    TextStyle style =
        TextStyle.of(pressed ? look.palette().onAccent() : look.palette().text(), 42)
            .bolded()
            .at(Horizontal.CENTER, Vertical.MIDDLE);
    surface.text("" + letter, x + KEY / 2, y + KEY / 2 + (pressed ? 5 : 0), style);
  }

  private void hint(Surface surface, double left, Look look) {
    TextStyle strong = TextStyle.of(look.palette().warning(), 43).bolded();
    TextStyle pale = TextStyle.of(look.palette().muted(), 36);
    String first = look.messages().get("present.question.first");
    surface.text(first, left, BeatPainter.BASELINE, strong);
    double x = left + surface.textWidth(first, strong) + 26;
    surface.text(look.messages().get("present.question.waits"), x, BeatPainter.BASELINE, pale);
  }

  private void thumb(Surface surface, LanePicture lane, double x, int i, Look look) {
    double y = top() + i * PITCH;
    LaneWordsOnStage.map(surface, lane, x, y, THUMB, look);
    double text = x + THUMB + 36;
    LaneWordsOnStage.name(surface, lane, text, y + 48, 38, COLUMN - THUMB - 36 - EDGE, look);
    LaneWordsOnStage.score(surface, lane, text, y + 112, 54, COLUMN - THUMB - 36 - EDGE, look);
    LaneWordsOnStage.states(surface, lane, text, y + 166, WORDS - 2, look);
  }

  @Override
  public String spoken(Look look) {
    return lead + " " + question + " " + String.join(" ", options);
  }
}
