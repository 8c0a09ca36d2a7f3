package relulab.controller.export;

import java.util.Locale;

/** What can be made of a whole run, beside pictures of a step. */
public enum TrialFile {
  /** An animation for slides, a GIF where nothing else is chosen. */
  ANIMATION("gif"),
  /** A page that students play in a browser. */
  FILM("html"),
  /** A table of its numbers. */
  NUMBERS("csv"),
  /** A program that comes to the same losses. */
  SCRIPT("py"),
  /** A folder with all pictures of a lecture. */
  PACK("");

  private final String ending;

  TrialFile(String ending) {
    this.ending = ending;
  }

  /** The name used in keys and settings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ending of its files, without the dot; empty for a folder. */
  String ending() {
    return ending;
  }
}
