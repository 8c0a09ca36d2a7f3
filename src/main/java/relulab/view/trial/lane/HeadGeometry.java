package relulab.view.trial.lane;

import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * Where the parts of a lane's head are: name, function or α, and score in the first line; counts
 * and the name of the score in the second.
 *
 * @param pad the margin at the left and the right
 * @param bottom lower edge of the second line
 * @param name where the name is; a click there shows the lane alone
 * @param shownName the name, cut where there is no room
 * @param verbs where a button opens what can be done to the lane; of width 0 on a mere picture
 * @param function the function beside the name, in words; empty where α can be set there
 * @param alpha where α can be set; of width 0 where it cannot
 * @param score how the score is written
 * @param countsY middle of the second line
 * @param counts what stands in it
 */
record HeadGeometry(
    double pad,
    double bottom,
    Box name,
    String shownName,
    Box verbs,
    String function,
    Box alpha,
    TextStyle score,
    double countsY,
    List<Counts.Piece> counts) {
  private static final double COMPACT = 360;
  private static final double NAME = 16;
  private static final double SCORE = 27;
  private static final double COMPACT_SCORE = 22;
  private static final double LEAST_ALPHA = 56;
  private static final double WORDY_ALPHA = 150;
  private static final double VERBS = 13;
  private static final String USUAL_SCORE = "00.0\u202F%";

  static HeadGeometry of(Surface surface, LanePicture scene, double width, Look look) {
    double unit = look.fontScale();
    boolean compact = width < COMPACT * unit;
    double pad = Math.max(6, Math.min(16 * unit, 0.039 * width));
    double nameY = (compact ? 20 : 23) * unit;
    double countsY = (compact ? 39 : 46) * unit;
    TextStyle score =
        look.title()
            .sized((compact ? COMPACT_SCORE : SCORE) * unit)
            .at(Horizontal.RIGHT, Vertical.MIDDLE);
    String shown = LaneWords.score(scene, look.messages());
    String longest = scene.isClassification() && shown.length() < 6 ? USUAL_SCORE : shown;
    double scoreLeft = width - pad - surface.textWidth(longest, score);
    TextStyle nameStyle = nameStyle(scene, look);
    String fullName = LaneWords.name(scene, look.messages());
    double verbsWidth = scene.options().controls() ? VERBS * unit : 0;
    String name =
        TextLines.cut(surface, fullName, scoreLeft - pad - 6 * unit - verbsWidth, nameStyle);
    Box nameBox = new Box(pad, nameY - 11 * unit, surface.textWidth(name, nameStyle), 22 * unit);
    Box verbs = new Box(nameBox.right() + 3 * unit, nameBox.y(), verbsWidth, 22 * unit);
    double left = nameBox.right() + (verbsWidth > 0 ? verbsWidth + 4 * unit : 8 * unit);
    double room = scoreLeft - 7 * unit - left;
    boolean live =
        scene.options().controls() && scene.kind().hasAlpha() && room >= LEAST_ALPHA * unit;
    Box alpha = new Box(left, nameY - 13 * unit, live ? room : 0, 26 * unit);
    String function = live ? "" : LaneWords.function(scene, look.messages());
    boolean fits = surface.textWidth(function, small(look)) <= room;
    double countsWidth =
        width
            - 2 * pad
            - surface.textWidth(LaneWords.scoreName(scene, look.messages()), small(look))
            - 8 * unit;
    List<Counts.Piece> counts =
        Counts.fitting(surface, scene, fits ? "" : function, countsWidth, look);
    return new HeadGeometry(
        pad,
        countsY + (compact ? 6 : 12) * unit,
        nameBox,
        name,
        verbs,
        fits ? function : "",
        alpha,
        score,
        countsY,
        counts);
  }

  /** Whether the word before α has room beside slider and field; else there is the letter alone. */
  boolean hasRoomForWord(double unit) {
    return alpha.width() >= WORDY_ALPHA * unit;
  }

  static TextStyle nameStyle(LanePicture scene, Look look) {
    boolean large = scene.options().large();
    ActivationKind kind = scene.kind();
    return look.title()
        .sized(NAME * look.fontScale())
        .colored(large ? look.palette().color(kind) : look.palette().text())
        .at(Horizontal.LEFT, Vertical.MIDDLE);
  }

  static TextStyle small(Look look) {
    return look.label().sized(11.5 * look.fontScale()).at(Horizontal.LEFT, Vertical.MIDDLE);
  }
}
