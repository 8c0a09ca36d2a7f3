package relulab.scenario;

import relulab.model.Invalid;
import relulab.text.Language;

/**
 * A text in both languages.
 *
 * @param en English, at most {@link #MAX_LENGTH} characters
 * @param zh Chinese, at most {@link #MAX_LENGTH} characters
 */
public record Text(String en, String zh) {
  /** The greatest number of characters. */
  public static final int MAX_LENGTH = 2000;

  /** No text. */
  public static final Text NONE = new Text("", "");

  public Text {
    Invalid.unlessWithin("en", en.length(), 0, MAX_LENGTH);
    Invalid.unlessWithin("zh", zh.length(), 0, MAX_LENGTH);
  }

  /** The text in a language. */
  public String in(Language language) {
    return language == Language.CHINESE ? zh : en;
  }
}
