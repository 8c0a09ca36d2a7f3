package relulab.export.animation;

import java.util.List;
import relulab.export.Picture;
import relulab.export.ProgressListener;
import relulab.model.trace.Diagnosis;
import relulab.model.trace.Finding;
import relulab.model.trace.TraceCourse;
import relulab.view.trace.LayersPicture;
import relulab.view.trace.RecordedCharts;

/** A recorded training to be animated: at each step what was known by then. */
final class RecordedSubject implements Subject {
  private final TraceCourse course;
  private final AnimationSpec spec;

  RecordedSubject(TraceCourse course, AnimationSpec spec) {
    this.course = course;
    this.spec = spec;
  }

  @Override
  public Picture picture(long step, ProgressListener progress) {
    LayersPicture layers = new LayersPicture(course.at(step), null);
    return new Picture(RecordedCharts.frame(layers), spec.picture());
  }

  /** Where neurons died or the numbers ran away. */
  @Override
  public List<Long> events() {
    return new Diagnosis(course.trace())
        .findings().stream().map(Finding::step).filter(step -> step > 0).toList();
  }

  @Override
  public List<Long> held() {
    return List.of();
  }
}
