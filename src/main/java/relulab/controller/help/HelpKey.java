package relulab.controller.help;

import java.util.Locale;

/** The keys that the help names, in its order. */
enum HelpKey {
  SPACE("Space"),
  STEP("→  ←"),
  HOME("Home"),
  PAGES("Ctrl+1  Ctrl+2  Ctrl+3"),
  OPEN("Ctrl+O"),
  SAVE("Ctrl+S  Ctrl+Shift+S"),
  RUN("Ctrl+Enter"),
  PRESENT("F5"),
  BEATS("PageDown  PageUp"),
  BLANK("B"),
  ZOOM("Ctrl++  Ctrl+−  Ctrl+0"),
  PLOT("+  −  0"),
  PROBE("←  →"),
  HELP("F1");

  private final String keys;

  HelpKey(String keys) {
    this.keys = keys;
  }

  /** As they are written on the keyboard, with Cmd in place of Ctrl on a Mac. */
  String keys() {
    boolean isMac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    return isMac ? keys.replace("Ctrl", "Cmd") : keys;
  }

  /** The name in message keys. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
