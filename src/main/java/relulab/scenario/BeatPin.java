package relulab.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * What is said at a step of a trial: a beat as a pin on the time axis.
 *
 * @param step at which it is said, and of which it is true
 * @param kind whether it tells, asks or answers
 * @param text in both languages
 */
public record BeatPin(long step, Kind kind, Text text) {

  /** What a caption does. */
  public enum Kind {
    /** Says what to look at. */
    TELL,
    /** Asks what will happen; a room is shown nothing of it before it has decided. */
    ASK,
    /** Gives the answer to the question before it. */
    REVEAL
  }

  /** The captions of beats that show a trial and say something, sorted by step. */
  static List<BeatPin> of(List<Beat> beats, List<Text> texts) {
    List<BeatPin> captions = new ArrayList<>();
    for (int i = 0; i < beats.size(); i++) {
      Beat beat = beats.get(i);
      if (beat.stage().step().isPresent() && !texts.get(i).equals(Text.NONE)) {
        boolean answers = i > 0 && beats.get(i - 1).asks();
        Kind kind = beat.asks() ? Kind.ASK : answers ? Kind.REVEAL : Kind.TELL;
        captions.add(new BeatPin(beat.stage().step().getAsLong(), kind, texts.get(i)));
      }
    }
    captions.sort(java.util.Comparator.comparingLong(BeatPin::step));
    return captions;
  }
}
