package relulab.controller;

import org.jspecify.annotations.Nullable;

/**
 * The negative slope of the lane whose α the Functions page shows.
 *
 * @param lane the lane's name
 * @param shown the α that the page shows
 * @param count how many α the lane has
 * @param least the least of them
 * @param greatest the greatest of them
 * @param neuron the chosen neuron whose α is shown; null where it is that of all, or their mean
 */
public record LaneAlpha(
    String lane, double shown, int count, double least, double greatest, @Nullable String neuron) {

  /** Whether the lane has learned different α. */
  public boolean isSeveral() {
    return least != greatest;
  }
}
