package relulab.view;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger where there is much room, so that a window that fills a 4K screen can be
 * read as well as one on a laptop; a person can enlarge it further.
 */
public final class ZoomPane extends Region {
  /** The size up to which nothing is enlarged, in pixels. */
  private static final double FULL_WIDTH = 1700;

  private static final double FULL_HEIGHT = 1050;

  /** The least size that the content is laid out for. */
  private static final double LEAST_WIDTH = 800;

  private static final double LEAST_HEIGHT = 600;

  private final DoubleProperty factor = new SimpleDoubleProperty(this, "factor", 1);
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(this, "scale", 1);
  private final Scale transform = new Scale(1, 1, 0, 0);
  private Parent content;

  public ZoomPane(Parent content) {
    this.content = content;
    setContent(content);
    factor.addListener((observable, before, now) -> requestLayout());
  }

  /** Shows something else. */
  public void setContent(Parent newContent) {
    content.getTransforms().remove(transform);
    content = newContent;
    content.setManaged(false);
    content.getTransforms().add(transform);
    getChildren().setAll(content);
  }

  public Parent content() {
    return content;
  }

  /** What the person enlarges by, on top of what the room suggests. */
  public DoubleProperty factorProperty() {
    return factor;
  }

  /** The enlargement in all. */
  public ReadOnlyDoubleProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double room = Math.max(1, Math.min(width / FULL_WIDTH, height / FULL_HEIGHT));
    double most = Math.max(1, Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT));
    double wanted = Math.clamp(room * factor.get(), 0.7, Math.max(0.7, most));
    transform.setX(wanted);
    transform.setY(wanted);
    scale.set(wanted);
    content.resizeRelocate(0, 0, width / wanted, height / wanted);
    content.layout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }
}
