package relulab.view.present;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.present.BeatPicture.Pointed;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.lane.LanePicture;

/**
 * Networks beside each other: what each makes of the inputs, and its numbers.
 *
 * @param lanes two or three, or one
 * @param step at which they are
 */
public record LanesStage(List<LanePicture> lanes, long step) implements StagePicture {
  private static final double GAP = 70;
  private static final double LARGEST = 530;
  private static final double HEAD = 230;

  public LanesStage {
    lanes = List.copyOf(lanes);
  }

  private double side(double width) {
    int n = lanes.size();
    return Math.min(LARGEST, (width - 2 * MARGIN - (n - 1) * GAP) / n);
  }

  private double left(double width, int lane) {
    int n = lanes.size();
    double side = side(width);
    double whole = n * side + (n - 1) * GAP;
    return (width - whole) / 2 + lane * (side + GAP);
  }

  private double top(double width) {
    return Math.max(10, (HEIGHT - 40 - HEAD - side(width)) / 2);
  }

  @Override
  public void paint(Surface surface, double width, Look look) {
    double side = side(width);
    double top = top(width);
    for (int i = 0; i < lanes.size(); i++) {
      double x = left(width, i);
      LanePicture lane = lanes.get(i);
      LaneWordsOnStage.name(surface, lane, x, top + 44, 44, side, look);
      LaneWordsOnStage.score(surface, lane, x, top + 132, 84, side, look);
      LaneWordsOnStage.states(surface, lane, x, top + 194, WORDS, look);
      LaneWordsOnStage.map(surface, lane, x, top + HEAD, side, look);
    }
    TextStyle style =
        TextStyle.of(look.palette().muted(), SMALL + 3).at(Horizontal.CENTER, Vertical.BASELINE);
    String step = look.messages().get("present.neuron.step", Numbers.count(this.step));
    surface.text(step, width / 2, Math.min(top + HEAD + side + 46, HEIGHT), style);
  }

  @Override
  public Optional<Pointed> at(double x, double y, double width, Look look) {
    double side = side(width);
    for (int i = 0; i < lanes.size(); i++) {
      double left = left(width, i);
      if (x >= left && x <= left + side && y >= top(width) && y <= top(width) + HEAD + side) {
        return Optional.of(
            new Pointed(
                left + side / 2,
                top(width) + HEAD + side / 2,
                0.56 * side,
                LaneWordsOnStage.sentence(lanes.get(i), look)));
      }
    }
    return Optional.empty();
  }

  @Override
  public String spoken(Look look) {
    return lanes.stream()
        .map(lane -> LaneWordsOnStage.sentence(lane, look))
        .collect(Collectors.joining(". "));
  }
}
