package relulab.text;

import java.util.Locale;
import java.util.Optional;

/** The languages of the app. */
public enum Language {
  ENGLISH("en", Locale.ENGLISH, "English"),
  CHINESE("zh", Locale.SIMPLIFIED_CHINESE, "简体中文");

  private final String id;
  private final Locale locale;
  private final String ownName;

  Language(String id, Locale locale, String ownName) {
    this.id = id;
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The name used in files and on the command line: en or zh. */
  public String id() {
    return id;
  }

  public Locale locale() {
    return locale;
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** The language with this id. */
  public static Optional<Language> of(String id) {
    for (Language language : values()) {
      if (language.id.equals(id)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The language of the system, English where it is neither. */
  public static Language ofSystem() {
    return of(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()).orElse(ENGLISH);
  }
}
