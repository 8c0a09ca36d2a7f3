package relulab.view.experiment;

import java.util.stream.Collectors;
import relulab.model.experiment.Interval;
import relulab.model.experiment.conclusion.Figure;
import relulab.model.experiment.conclusion.Sentence;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.functions.FunctionNames;

/** Sentences about results in words, with the figures that they are made of. */
public final class SentenceWords {
  private static final int DIGITS = 2;
  private static final int MOST_DIGITS = 4;
  private static final int SETTING_DIGITS = 4;

  private final Words words;

  public SentenceWords(Messages messages) {
    words = new Words(messages);
  }

  /** A sentence. */
  public String text(Sentence sentence) {
    int digits = digits(sentence);
    Object[] figures = sentence.figures().stream().map(f -> figure(f, digits)).toArray();
    return words.get("experiment.say." + sentence.key(), figures);
  }

  /** As few as tell the ends of each interval of a sentence apart. */
  private int digits(Sentence sentence) {
    int digits = DIGITS;
    for (Figure figure : sentence.figures()) {
      while (digits < MOST_DIGITS
          && figure instanceof Figure.Between(Interval ends, boolean shares)
          && !shares
          && ends.low() < ends.high()
          && measure(ends.low(), digits).equals(measure(ends.high(), digits))) {
        digits++;
      }
    }
    return digits;
  }

  private String figure(Figure figure, int digits) {
    return switch (figure) {
      case Figure.Measure m -> measure(m.value(), digits);
      case Figure.Share s -> words.share(s.value());
      case Figure.Count c -> Numbers.count(c.value());
      case Figure.Setting s -> Numbers.significant(s.value(), SETTING_DIGITS);
      case Figure.Ratio r -> Numbers.significant(r.value(), DIGITS);
      case Figure.Kind k -> FunctionNames.name(k.kind(), words.messages());
      case Figure.Function f -> words.function(f.variant());
      case Figure.Level l -> words.level(l.value());
      case Figure.Against a ->
          words.get(
              "experiment.chart.prevention." + a.measure().id(),
              Numbers.significant(a.number(), SETTING_DIGITS));
      case Figure.Between b ->
          words.get(
              "experiment.page.interval",
              b.shares() ? words.share(b.interval().low()) : measure(b.interval().low(), digits),
              b.shares() ? words.share(b.interval().high()) : measure(b.interval().high(), digits));
      case Figure.Several s ->
          s.all().stream()
              .map(each -> figure(each, digits))
              .collect(Collectors.joining(words.get("experiment.say.separator")));
    };
  }

  private String measure(double value, int digits) {
    return value == Double.POSITIVE_INFINITY
        ? words.get("experiment.chart.overflow")
        : Numbers.significant(value, digits);
  }
}
