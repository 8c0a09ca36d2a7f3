package relulab.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import relulab.model.data.Dataset;
import relulab.model.network.ActivationMaps;
import relulab.model.network.Layout;
import relulab.model.network.MapMaker;
import relulab.model.training.NeuronState;

/**
 * Makes the maps of all lanes of a trial's frames, as fine as can be had in the time: coarse ones
 * while it runs, fine ones once it stands still. The buffers are kept; one thread uses an object.
 */
public final class LaneMaps {
  /** Of one input; more cost nothing. */
  private static final int CURVE = 161;

  private static final int COARSEST = 20;

  /** Multiplications for a lane's maps while it runs, and once it stands still. */
  private static final double RUNNING_WORK = 3e6;

  private static final double SETTLED_WORK = 1e8;

  /** With more neurons there is no room for tiles, and only those that are asked for are made. */
  private static final int MOST_NEURONS = 200;

  private final List<MapMaker> makers = new ArrayList<>();

  /** The maps of a picture that stands still. */
  public static List<ActivationMaps> of(Frame frame) {
    return new LaneMaps().make(frame, true, neuron -> false);
  }

  /**
   * The maps of all lanes, in order; while it runs, without those of dead neurons.
   *
   * @param settled whether it stands still
   * @param isWanted neurons, counted layer by layer, that are asked for however many there are
   */
  public List<ActivationMaps> make(Frame frame, boolean settled, IntPredicate isWanted) {
    Dataset data = frame.data().train();
    List<ActivationMaps> maps = new ArrayList<>();
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      LaneFrame now = frame.lanes().get(lane);
      Layout layout = now.network().layout();
      int resolution = resolution(layout, settled);
      boolean all = layout.neurons() <= MOST_NEURONS;
      MapMaker maker = maker(lane, data, layout, resolution);
      IntPredicate isShown =
          n -> all && (settled || now.neurons().get(n).state() != NeuronState.DEAD);
      maps.add(maker.make(now.network(), isShown.or(isWanted)));
    }
    return List.copyOf(maps);
  }

  private MapMaker maker(int lane, Dataset data, Layout layout, int resolution) {
    while (makers.size() <= lane) {
      makers.add(new MapMaker(layout, data, resolution));
    }
    MapMaker known = makers.get(lane);
    if (!known.suits(layout, data, resolution)) {
      known = new MapMaker(layout, data, resolution);
      makers.set(lane, known);
    }
    return known;
  }

  private static int resolution(Layout layout, boolean settled) {
    if (layout.inputs() == 1) {
      return CURVE;
    }
    double side = Math.sqrt((settled ? SETTLED_WORK : RUNNING_WORK) / layout.size());
    int most = settled ? ActivationMaps.FINE : ActivationMaps.COARSE;
    return (int) Math.clamp(side, COARSEST, most);
  }
}
