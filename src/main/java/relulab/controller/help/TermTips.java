package relulab.controller.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.control.Hint;

/**
 * Explains the terms of the field where they stand: a label, button or head of a column that names
 * some has their sentences as its tooltip, on every page and in every dialog.
 */
public final class TermTips {
  /** What is longer is a sentence and explains itself. */
  private static final int LONGEST = 40;

  private static final int MOST = 2;
  private static final double WIDTH = 340;

  /** Letters that make a term part of another word. */
  private static final String NO_LETTER_BEFORE = "(?<![\\p{IsLatin}\\d-])";

  private static final String NO_LETTER_AFTER = "(?![\\p{IsLatin}\\d-])";

  /** Every way to say every term, made once: labels are read while the mouse moves. */
  private static final Map<Language, List<Spoken>> SPOKEN = new ConcurrentHashMap<>();

  private TermTips() {}

  /** One way to say a term. */
  private record Spoken(String term, Pattern pattern) {}

  /** One that is found in a text, from a place to another. */
  private record Found(String term, int from, int to) {
    boolean lies(Found other) {
      return other.from <= from && to <= other.to && other.to - other.from > to - from;
    }
  }

  /** A tooltip of this kind follows the text of its label. */
  private static final class Tip extends Tooltip {
    Tip() {
      setWrapText(true);
      setMaxWidth(WIDTH);
    }
  }

  /** From now on, labels of the window are explained when they are pointed at. */
  public static void explain(Scene scene, Supplier<Messages> messages) {
    scene.addEventFilter(
        MouseEvent.MOUSE_ENTERED_TARGET,
        e -> {
          if (e.getTarget() instanceof Labeled label) {
            explain(label, messages.get());
          }
        });
  }

  private static void explain(Labeled label, Messages messages) {
    boolean hasOther = label.getTooltip() != null && !(label.getTooltip() instanceof Tip);
    if (hasOther || Hint.has(label)) {
      return; // It says more of this very label.
    }
    String text = text(label.getText(), messages);
    if (text.isEmpty()) {
      label.setTooltip(null);
    } else if (label.getTooltip() == null || !label.getTooltip().getText().equals(text)) {
      Tip tip = new Tip();
      tip.setText(text);
      label.setTooltip(tip);
    }
  }

  /** The sentences of the terms that a label names, a line each; empty if it names none. */
  static String text(String label, Messages messages) {
    return terms(label, messages).stream()
        .map(term -> Terms.name(messages, term) + ": " + Terms.text(messages, term))
        .collect(Collectors.joining("\n"));
  }

  /** The terms that a label names, in its order; of “dead at birth”, not “dead”. */
  static List<String> terms(String label, Messages messages) {
    if (label == null || label.isBlank() || label.length() > LONGEST) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Spoken each : SPOKEN.computeIfAbsent(messages.language(), l -> spoken(messages))) {
      Matcher matcher = each.pattern.matcher(label);
      if (matcher.find()) {
        found.add(new Found(each.term, matcher.start(), matcher.end()));
      }
    }
    return found.stream()
        .filter(each -> found.stream().noneMatch(each::lies))
        .sorted(Comparator.comparingInt(Found::from))
        .map(Found::term)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static List<Spoken> spoken(Messages messages) {
    List<Spoken> spoken = new ArrayList<>();
    for (String term : Terms.ALL) {
      Terms.words(messages, term).forEach(word -> spoken.add(new Spoken(term, pattern(word))));
    }
    return List.copyOf(spoken);
  }

  /** A word with a capital is a name; “he” is none. */
  private static Pattern pattern(String word) {
    boolean isName = !word.equals(word.toLowerCase(Locale.ROOT));
    return Pattern.compile(
        NO_LETTER_BEFORE + Pattern.quote(word) + NO_LETTER_AFTER,
        isName ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
