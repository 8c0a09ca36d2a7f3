package relulab.model.trial;

import java.util.List;

/** Every bit of a frame that a person may see, in words: equal texts, equal bits. */
final class Digest {
  private Digest() {}

  static String of(Frame frame) {
    StringBuilder text = new StringBuilder("step " + frame.step());
    for (LaneFrame lane : frame.lanes()) {
      text.append('\n').append(lane(lane));
    }
    return text.toString();
  }

  private static String lane(LaneFrame lane) {
    long bits = 0;
    for (double p : lane.network().parameters()) {
      bits = 31 * bits + Double.doubleToLongBits(p);
    }
    return String.join(
        " ",
        List.of(
            lane.network().kind().id(),
            Long.toHexString(bits),
            "" + lane.learningRate(),
            "" + lane.batchSize(),
            "" + lane.loss(),
            "" + lane.accuracy(),
            "" + lane.testLoss(),
            "" + lane.testAccuracy(),
            "" + lane.leastOutput(),
            "" + lane.greatestOutput(),
            "" + lane.gradientNorm(),
            "" + lane.neurons(),
            "" + lane.layers(),
            "" + lane.changes(),
            "" + lane.collapsed(),
            "" + lane.overflowStep()));
  }

  /** All columns of a track, and its changes of state. */
  static String of(TrackView track) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < track.columns(); i++) {
      text.append(track.start(i)).append(' ').append(track.loss(i)).append(' ');
      text.append(track.lossMin(i)).append(' ').append(track.lossMax(i)).append(' ');
      text.append(track.gradientNorm(i)).append(' ').append(track.aliveShare(i));
      for (int n = 0; n < track.layout().neurons(); n++) {
        text.append(' ').append(track.active(i, n)).append(' ').append(track.deadShare(i, n));
        text.append(' ')
            .append(track.dormantShare(i, n))
            .append(' ')
            .append(track.gradientNorm(i, n));
      }
      text.append('\n');
    }
    return text.append(track.changes()).toString();
  }
}
