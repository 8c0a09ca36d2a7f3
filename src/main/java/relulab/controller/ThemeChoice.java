package relulab.controller;

/** Which look the window has: the system's until the person chooses. */
public enum ThemeChoice {
  SYSTEM("system"),
  LIGHT("light"),
  DARK("dark");

  private final String id;

  ThemeChoice(String id) {
    this.id = id;
  }

  /** The name in settings and message keys. */
  public String id() {
    return id;
  }
}
