package relulab.controller.trial;

/**
 * Where in a run somebody is.
 *
 * @param step that is shown, 0 or more
 * @param end the furthest step that is known, at least {@code step}
 */
public record Place(long step, long end) {
  /** Where every run begins. */
  public static final Place START = new Place(0, 0);

  public Place {
    if (step < 0 || end < step) {
      throw new IllegalArgumentException("step " + step + " of " + end);
    }
  }
}
