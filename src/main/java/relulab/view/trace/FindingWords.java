package relulab.view.trace;

import relulab.model.trace.Finding;
import relulab.model.trace.Trace;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.text.Printable;

/** What is wrong with a recorded training in sentences, each with its numbers, and what to try. */
public final class FindingWords {
  private static final String NONE = "–";

  private final Trace trace;
  private final Messages messages;

  /** The words for findings of a trace. */
  public FindingWords(Trace trace, Messages messages) {
    this.trace = trace;
    this.messages = messages;
  }

  private static String key(Finding finding) {
    return switch (finding) {
      case Finding.NoNumber _ -> "noNumber";
      case Finding.Collapsed _ -> "collapsed";
      case Finding.BornSilent _ -> "born";
      case Finding.Burst _ -> "burst";
      case Finding.Drift _ -> "drift";
      case Finding.Dormant _ -> "dormant";
      case Finding.Saturated _ -> "saturated";
      case Finding.Vanishing _ -> "vanishing";
    };
  }

  /** What to try. */
  public String advice(Finding finding) {
    return messages.get("training.finding.try." + remedy(finding));
  }

  /** What is said of many deaths at once depends on whether the numbers stand out there. */
  private static String remedy(Finding finding) {
    return finding instanceof Finding.Burst burst && !burst.standsOut()
        ? "quietBurst"
        : key(finding);
  }

  /** What was found. */
  public String sentence(Finding finding) {
    return switch (finding) {
      case Finding.NoNumber found -> say(finding, Numbers.count(found.step()));
      case Finding.Collapsed found ->
          say(finding, name(found.layer()), Numbers.count(found.since()));
      case Finding.BornSilent found ->
          say(finding, name(found.layer()), of(found.neurons(), found.layer()));
      case Finding.Burst found -> burst(found);
      case Finding.Drift found ->
          say(
              finding,
              name(found.layer()),
              of(found.neurons(), found.layer()),
              Numbers.count(found.from()),
              Numbers.count(found.to()),
              Numbers.count(found.recovered()));
      case Finding.Dormant found ->
          say(
              finding,
              name(found.layer()),
              of(found.neurons(), found.layer()),
              size(found.slope()));
      case Finding.Saturated found ->
          say(finding, name(found.layer()), of(found.neurons(), found.layer()));
      case Finding.Vanishing found ->
          say(finding, name(found.layer()), name(found.against()), size(found.share()));
    };
  }

  private String burst(Finding.Burst found) {
    String when = found.from() == found.to() ? "at" : "between";
    String text =
        messages.get(
            "training.finding.found.burst." + when,
            name(found.layer()),
            of(found.neurons(), found.layer()),
            Numbers.count(found.from()),
            Numbers.count(found.to()));
    text += beside("training.finding.loss", found.loss(), found.usualLoss());
    return text + beside("training.finding.gradient", found.gradient(), found.usualGradient());
  }

  /** What was measured beside what is usual; nothing where one of them is not known. */
  private String beside(String key, double then, double usually) {
    return Double.isNaN(then) || Double.isNaN(usually)
        ? ""
        : messages.get(key, size(then), size(usually));
  }

  private String say(Finding finding, String... arguments) {
    return messages.get("training.finding.found." + key(finding), (Object[]) arguments);
  }

  private String name(int layer) {
    return messages.get(
        "training.finding.layer", Printable.of(trace.header().layers().get(layer).name()));
  }

  private String of(int some, int layer) {
    return messages.get(
        "training.finding.of",
        Numbers.count(some),
        Numbers.count(trace.header().layers().get(layer).neurons()));
  }

  /** A size with two digits; a dash where it is not known. */
  public static String size(double value) {
    return Double.isNaN(value) ? NONE : Numbers.significant(value, 2);
  }
}
