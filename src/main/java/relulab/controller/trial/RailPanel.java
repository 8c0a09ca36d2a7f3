package relulab.controller.trial;

/** A panel that an icon of the rail opens. */
public enum RailPanel {
  /** None is open. */
  NONE("none"),
  DATA("data"),
  NETWORK("network"),
  TRAINING("training"),
  LANES("lanes"),
  WHAT_IF("what-if");

  private final String id;

  RailPanel(String id) {
    this.id = id;
  }

  /** How it is called in the settings. */
  public String id() {
    return id;
  }
}
