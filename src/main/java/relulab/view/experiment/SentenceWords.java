package relulab.view.experiment;

import java.util.stream.Collectors;
import relulab.model.experiment.conclusion.Figure;
import relulab.model.experiment.conclusion.Sentence;
import relulab.text.Messages;
import relulab.text.Numbers;

/** Sentences about results in words, with the figures that they are made of. */
public final class SentenceWords {
  private static final int DIGITS = 2;
  private static final int SETTING_DIGITS = 4;

  private final Words words;

  public SentenceWords(Messages messages) {
    words = new Words(messages);
  }

  /** A sentence. */
  public String text(Sentence sentence) {
    Object[] figures = sentence.figures().stream().map(this::figure).toArray();
    return words.get("experiment.say." + sentence.key(), figures);
  }

  private String figure(Figure figure) {
    return switch (figure) {
      case Figure.Measure m -> measure(m.value());
      case Figure.Share s -> words.share(s.value());
      case Figure.Count c -> Numbers.count(c.value());
      case Figure.Setting s -> Numbers.significant(s.value(), SETTING_DIGITS);
      case Figure.Ratio r -> Numbers.significant(r.value(), DIGITS);
      case Figure.Function f -> words.function(f.variant());
      case Figure.Level l -> words.level(l.value());
      case Figure.Against a ->
          words.get(
              "experiment.chart.prevention." + a.measure().id(),
              Numbers.significant(a.number(), SETTING_DIGITS));
      case Figure.Between b ->
          words.get(
              "experiment.page.interval",
              b.shares() ? words.share(b.interval().low()) : measure(b.interval().low()),
              b.shares() ? words.share(b.interval().high()) : measure(b.interval().high()));
      case Figure.Several s ->
          s.all().stream()
              .map(this::figure)
              .collect(Collectors.joining(words.get("experiment.say.separator")));
    };
  }

  private String measure(double value) {
    return value == Double.POSITIVE_INFINITY
        ? words.get("experiment.chart.overflow")
        : Numbers.significant(value, DIGITS);
  }
}
