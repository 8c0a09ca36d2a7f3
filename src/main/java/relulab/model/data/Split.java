package relulab.model.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import relulab.model.random.RandomStream;

/**
 * Training and test data.
 *
 * @param train at least one sample
 * @param test none where the share is 0 or too small for one sample
 */
public record Split(Dataset train, @Nullable Dataset test) {

  /** The data of a specification and a seed: equal arguments give equal bits. */
  public static Split of(DataSpec spec, long seed) {
    Dataset all = DataGenerator.generate(spec, RandomStream.of(seed, 0));
    int tests = spec.tests();
    if (tests == 0) {
      return new Split(all, null);
    }
    int[] order = new int[all.size()];
    Arrays.setAll(order, i -> i);
    RandomStream.of(seed, 1).shuffle(order);
    int[] test = Arrays.copyOf(order, tests);
    int[] train = Arrays.copyOfRange(order, tests, order.length);
    Arrays.sort(test);
    Arrays.sort(train);
    return new Split(all.select(train), all.select(test));
  }
}
