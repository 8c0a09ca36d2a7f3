package relulab.view.trial.time;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import relulab.view.trial.TimeAxis;

/** The part of a timeline's axis that is seen. Before there is an axis, nothing changes it. */
public final class SeenPart {
  private final ObjectProperty<@Nullable TimeAxis> part = new SimpleObjectProperty<>();
  private @Nullable TimeAxis whole;

  /** The part; null for the whole. */
  public ObjectProperty<@Nullable TimeAxis> property() {
    return part;
  }

  /** Takes the whole axis as it is now; where the part does not lie on it, all of it is seen. */
  void fit(TimeAxis axis) {
    whole = axis;
    TimeAxis seen = part.get();
    if (seen != null && (seen.to() > axis.to() || seen.length() >= axis.length())) {
      part.set(null);
    }
  }

  /** The whole axis. */
  TimeAxis whole() {
    return Objects.requireNonNull(whole);
  }

  /** What of it is seen. */
  TimeAxis axis() {
    TimeAxis seen = part.get();
    return seen == null ? whole() : seen;
  }

  /** Shows a part of the axis. */
  void see(TimeAxis axis) {
    part.set(axis.equals(whole()) ? null : axis);
  }

  /** Goes closer, or farther, with a step staying where it is. */
  public void zoom(double factor, double about) {
    if (whole != null) {
      see(axis().zoomed(factor, about, whole));
    }
  }

  /** Goes along the axis by a share of what is seen. */
  void pan(double share) {
    if (whole != null) {
      see(axis().moved(share * axis().length(), whole));
    }
  }

  /** Shows so many steps around a step. */
  public void closeTo(long step, double steps) {
    if (whole != null) {
      TimeAxis close = whole.zoomed(whole.length() / steps, (double) step, whole);
      see(close.showing((double) step, whole));
    }
  }

  /** Makes sure that a step is seen. */
  public void reveal(long step) {
    TimeAxis seen = part.get();
    if (whole != null && seen != null) {
      see(seen.showing((double) step, whole));
    }
  }
}
