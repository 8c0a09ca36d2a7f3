package relulab.controller;

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
}
