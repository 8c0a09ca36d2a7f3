package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.network.HiddenLayers;
import relulab.view.trial.Selection;

/**
 * Where the rows of a lane's neurons are, layer by layer. A layer whose neurons have less than a
 * pixel each is a band: how many are dead, dormant and alive, from below.
 *
 * @param layout of the lane
 * @param tops upper edge of each layer, in pixels
 * @param heights of each layer, without the gap below it
 * @param bands whether the layer is a band
 */
@SuppressWarnings("ArrayRecordComponent")
public record LifeRows(HiddenLayers layout, double[] tops, double[] heights, boolean[] bands) {
  private static final double LANE_GAP = 8;
  private static final double LAYER_GAP = 3;
  private static final double EMPTY = 16;
  private static final double BAND = 12;

  /** Of few layers each band may be higher, so that how many are silent can be read from it. */
  private static final int FEW = 6;

  private static final double WIDE_BAND = 44;
  private static final double OPEN_SHARE = 0.45;

  /** What is to be stacked, and how much room there is. */
  record Room(List<HiddenLayers> lanes, double top, double height, double mostRow, double font) {
    int neurons() {
      return lanes.stream().mapToInt(HiddenLayers::neurons).sum();
    }

    int layers() {
      return lanes.stream().mapToInt(HiddenLayers::hiddenLayers).sum();
    }
  }

  /** The rows of all lanes, one block above the other, in whole pixels. */
  static List<LifeRows> stack(Room room, @Nullable Selection chosen) {
    boolean tight = room.height < 140;
    double laneGap = tight ? 4 : LANE_GAP;
    double empty = room.lanes.stream().filter(l -> l.neurons() == 0).count() * EMPTY;
    double free = room.height - (room.lanes.size() - 1) * laneGap - empty;
    int gaps = room.layers() - (int) room.lanes.stream().filter(l -> l.neurons() > 0).count();
    for (double layerGap : new double[] {tight ? 2 : LAYER_GAP, 1}) {
      double row = Math.floor((free - gaps * layerGap) / Math.max(1, room.neurons()));
      if (row >= 1) {
        double each = Math.min(row, Math.floor(room.mostRow));
        return place(room, laneGap, layerGap, (lane, layer) -> new Layer(each, false));
      }
    }
    return bands(room, chosen, free, laneGap);
  }

  private static List<LifeRows> bands(
      Room room, @Nullable Selection chosen, double free, double laneGap) {
    int open = openRows(room, chosen, free);
    int closed = room.layers() - (open > 0 ? 1 : 0);
    double each = (free - open) / Math.max(1, closed);
    double pitch = each >= 1 ? Math.floor(each) : Math.max(0.01, each); // Layers share pixels then.
    double gap = pitch >= 3 ? 1 : 0;
    double most = room.layers() <= FEW ? WIDE_BAND : BAND;
    return place(
        room,
        laneGap,
        gap,
        (lane, layer) -> {
          HiddenLayers layout = room.lanes.get(lane);
          boolean opened = open > 0 && is(chosen, lane, layer);
          double height = opened ? open : Math.min(pitch - gap, most);
          return new Layer(height / layout.width(layer), !opened);
        });
  }

  private static boolean is(@Nullable Selection chosen, int lane, int layer) {
    return chosen != null && chosen.lane() == lane && chosen.layer() == layer;
  }

  /** The height of the layer that is opened, a pixel a neuron where there is room; else 0. */
  private static int openRows(Room room, @Nullable Selection chosen, double free) {
    if (chosen == null
        || chosen.lane() >= room.lanes.size()
        || !room.lanes.get(chosen.lane()).isHidden(chosen.layer(), chosen.unit())) {
      return 0;
    }
    int width = room.lanes.get(chosen.lane()).width(chosen.layer());
    return (int) Math.floor(Math.min(width, OPEN_SHARE * free));
  }

  private record Layer(double row, boolean band) {}

  private interface Layers {
    Layer of(int lane, int layer);
  }

  private static List<LifeRows> place(Room room, double laneGap, double layerGap, Layers layers) {
    List<LifeRows> blocks = new ArrayList<>();
    double y = room.top;
    for (int lane = 0; lane < room.lanes.size(); lane++) {
      HiddenLayers layout = room.lanes.get(lane);
      int n = layout.hiddenLayers();
      LifeRows block = new LifeRows(layout, new double[n], new double[n], new boolean[n]);
      for (int i = 0; i < n; i++) {
        Layer layer = layers.of(lane, i + 1);
        block.tops[i] = y;
        block.heights[i] = layer.row * layout.width(i + 1);
        block.bands[i] = layer.band;
        y += block.heights[i] + (i < n - 1 ? layerGap : 0);
      }
      y += (n == 0 ? EMPTY : 0) + laneGap;
      blocks.add(block);
    }
    return blocks;
  }

  /** From the first row of the first lane to the last of the last, for blocks that begin at 0. */
  static double height(List<LifeRows> blocks) {
    double bottom = 0;
    for (LifeRows block : blocks) {
      bottom = block.tops.length == 0 ? bottom + EMPTY : block.bottom();
    }
    return bottom;
  }

  /** The same rows farther down. */
  LifeRows moved(double by) {
    double[] moved = tops.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += by;
    }
    return new LifeRows(layout, moved, heights, bands);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LifeRows rows
        && layout.equals(rows.layout)
        && Arrays.equals(tops, rows.tops)
        && Arrays.equals(heights, rows.heights)
        && Arrays.equals(bands, rows.bands);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tops) * 31 + Arrays.hashCode(heights);
  }

  /** Upper edge of the block. */
  double top() {
    return tops.length == 0 ? 0 : tops[0];
  }

  /** Lower edge of the block. */
  double bottom() {
    return tops.length == 0 ? 0 : tops[tops.length - 1] + heights[tops.length - 1];
  }

  /** Height of a row of a layer, from 1; below 1 where several neurons share a pixel. */
  double row(int layer) {
    return heights[layer - 1] / layout.width(layer);
  }

  /** Upper edge of a neuron's row. */
  double y(int neuron) {
    int layer = layout.layerOf(neuron);
    return tops[layer - 1] + layout.unitOf(neuron) * row(layer);
  }

  /** Middle of a neuron's row. */
  double middle(int neuron) {
    return y(neuron) + row(layout.layerOf(neuron)) / 2;
  }

  /** The neuron at a height, the nearest one in a gap. */
  int neuronAt(double y) {
    int layer = layout.hiddenLayers();
    while (layer > 1 && y < tops[layer - 1] - 1) {
      layer--;
    }
    int unit = (int) Math.floor((y - tops[layer - 1]) / row(layer));
    return layout.neuron(layer, Math.clamp(unit, 0, layout.width(layer) - 1));
  }
}
