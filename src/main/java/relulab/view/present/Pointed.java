package relulab.view.present;

/**
 * What a lecturer points at: a place on the stage, and its one sentence.
 *
 * @param x in units
 * @param y in units
 * @param radius of the ring around it, in units
 * @param sentence what it is, with its numbers
 */
public record Pointed(double x, double y, double radius, String sentence) {}
