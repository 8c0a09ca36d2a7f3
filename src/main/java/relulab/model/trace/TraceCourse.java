package relulab.model.trace;

import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.trace.TraceHeader.TraceLayer;
import relulab.model.training.NeuronState;
import relulab.model.trial.Course;
import relulab.model.trial.LaneSetup;

/**
 * A recorded training at one of its steps, as one lane: what a timeline shows of it.
 *
 * @param trace with at least one record
 * @param name of the lane, such as that of the file
 * @param step from 0 to that of the last record
 */
public record TraceCourse(Trace trace, String name, long step) implements Course {
  private static final int LONGEST_NAME = 40;

  public TraceCourse {
    step = Math.clamp(step, 0, Math.max(0, trace.last()));
  }

  /** The same at another step. */
  public TraceCourse at(long other) {
    return new TraceCourse(trace, name, other);
  }

  @Override
  public long end() {
    return trace.last();
  }

  /** The column of the trace that covers the step. */
  public int column() {
    return trace.columnOf(step);
  }

  @Override
  public List<Trace> tracks() {
    return List.of(trace);
  }

  /** One lane, with the function of the first layer. */
  @Override
  public List<LaneSetup> laneSetups() {
    return List.of(LaneSetup.of(laneName(), kind(0, 1), 0));
  }

  private String laneName() {
    String shown = name.isBlank() ? "?" : name;
    return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME - 1) + "…";
  }

  @Override
  public NeuronState state(int lane, int neuron) {
    return step >= trace.last() ? trace.state(neuron) : trace.state(column(), neuron);
  }

  @Override
  public ActivationKind kind(int lane, int layer) {
    return trace.header().layers().get(layer - 1).kind();
  }

  @Override
  public boolean hasAlpha(int lane) {
    return trace.header().layers().stream().anyMatch(layer -> layer.kind().hasAlpha());
  }

  @Override
  public boolean hasAlphaGradient(int lane) {
    return false;
  }

  @Override
  public boolean hasNamedLayers() {
    return true;
  }

  /** A number alone, as the modules of a sequence have, would not say what it is of. */
  @Override
  public String layerName(int layer) {
    TraceLayer about = trace.header().layers().get(layer - 1);
    boolean isNumber = about.name().chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? about.kind().id() + " " + about.name() : about.name();
  }
}
