package relulab.model.trace;

/**
 * A layer at the last record.
 *
 * @param layer from 0
 * @param neurons how many it has
 * @param dead how many of them are dead
 * @param dormant how many are dormant
 * @param saturated of how many a smooth function is flat wherever they use it
 * @param silentSince the step since which half of the silent ones are; −1 if none is silent
 * @param gradient norm of the gradient of the weights before it; NaN if not known
 */
public record LayerHealth(
    int layer,
    int neurons,
    int dead,
    int dormant,
    int saturated,
    long silentSince,
    double gradient) {

  public int alive() {
    return neurons - dead - dormant;
  }

  public double deadShare() {
    return dead / (double) neurons;
  }
}
