package relulab.controller;

import org.jspecify.annotations.Nullable;

/** The pages of the window, in the order of the page switch. */
public enum Page {
  FUNCTIONS("functions"),
  TRAINING("training"),
  EXPERIMENTS("experiments");

  private final String id;

  Page(String id) {
    this.id = id;
  }

  /** The name in settings, message keys and FXML files. */
  public String id() {
    return id;
  }

  /** The page with this id, or null. */
  public static @Nullable Page of(String id) {
    for (Page page : values()) {
      if (page.id.equals(id)) {
        return page;
      }
    }
    return null;
  }
}
