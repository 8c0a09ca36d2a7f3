package relulab.view.trial.neuron;

/**
 * A number that made a neuron what it is, in words.
 *
 * @param name of the number
 * @param before what it was before, with the sign that leads on from it; empty where that says
 *     nothing
 * @param now what it is
 */
public record Cause(String name, String before, String now) {

  /** A number that led on from another one; from none where that is empty. */
  public static Cause after(String name, String before, String now) {
    return new Cause(name, before.isEmpty() ? "" : before + " →", now);
  }
}
