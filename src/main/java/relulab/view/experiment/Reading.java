package relulab.view.experiment;

import java.util.List;

/**
 * What a point of a chart says.
 *
 * @param x of the point that is meant, in the chart's pixels
 * @param y of that point
 * @param lines what it is, its value, its interval and the number of networks, a line each
 */
public record Reading(double x, double y, List<String> lines) {
  public Reading {
    lines = List.copyOf(lines);
  }
}
