package relulab.view.trial.lane;

/** A rectangle, in pixels. */
public record Box(double x, double y, double width, double height) {

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centerX() {
    return x + width / 2;
  }

  public double centerY() {
    return y + height / 2;
  }

  public boolean contains(double px, double py) {
    return px >= x && px <= right() && py >= y && py <= bottom();
  }

  /** Whether they share more than an edge. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Smaller by a margin on all sides. */
  public Box inset(double margin) {
    return new Box(
        x + margin, y + margin, Math.max(1, width - 2 * margin), Math.max(1, height - 2 * margin));
  }
}
