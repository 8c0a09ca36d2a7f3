package relulab.controller.trial;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import relulab.controller.Background;
import relulab.controller.Notice;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;
import relulab.controller.settings.Settings;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.data.OwnPoints;
import relulab.model.data.OwnPoints.Row;
import relulab.model.data.Task;
import relulab.scenario.PointsFile;
import relulab.scenario.ScenarioException;

/**
 * A person's own points: two classes in the plane, or y over x. From two points on the run is
 * trained on them, and begins anew with each change.
 */
public final class PointsDraft {
  /** The least number of points to train on. */
  static final int FEWEST = 2;

  private static final int MOST_KEPT = 5000;
  private static final int MOST_UNDONE = 200;

  private static final Setting<Brush> LAST_BRUSH =
      Setting.oneOf("points.brush", Brush.FIRST, List.of(Brush.values()), Brush::id);

  private final TrainingState state;
  private final ObjectProperty<Brush> brush = new SimpleObjectProperty<>(Brush.FIRST);
  private final ReadOnlyObjectWrapper<List<Row>> plane = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Row>> curve = new ReadOnlyObjectWrapper<>(List.of());
  private final BoundSettings lists =
      new BoundSettings().with(rows("points.plane"), plane).with(rows("points.curve"), curve);
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private @Nullable OwnPoints adopted;

  PointsDraft(TrainingState state) {
    this.state = state;
    state.setupProperty().addListener(observable -> adopt(state.setup().data().own()));
    brush.addListener((observable, before, now) -> changeBrush(before, now));
  }

  /** What a click makes. */
  public ObjectProperty<Brush> brushProperty() {
    return brush;
  }

  /** The points of two classes. */
  public ReadOnlyObjectProperty<List<Row>> planeProperty() {
    return plane.getReadOnlyProperty();
  }

  /** The points of a curve. */
  public ReadOnlyObjectProperty<List<Row>> curveProperty() {
    return curve.getReadOnlyProperty();
  }

  /** The points that the brush adds to. */
  public List<Row> rows() {
    return list(brush.get()).get();
  }

  /** Whether the run is trained on the points that the brush adds to. */
  public boolean isTrained() {
    OwnPoints own = state.setup().data().own();
    return own != null && own.inputs() == brush.get().inputs() && own.task() == brush.get().task();
  }

  /** Adds a point at x₁ and x₂, or at x and y. */
  public void add(double x, double y) {
    List<Row> more = new ArrayList<>(rows());
    more.add(brush.get().row(rounded(x), rounded(y)));
    change(more);
  }

  /** Removes a point. */
  public void remove(Row row) {
    List<Row> fewer = new ArrayList<>(rows());
    if (fewer.remove(row)) {
      change(fewer);
    }
  }

  /** Removes the point nearest to a place, if there is one within a distance. */
  public void removeNear(double x, double y, double within) {
    rows().stream()
        .min(Comparator.comparingDouble(row -> distance(row, x, y)))
        .filter(row -> distance(row, x, y) <= within)
        .ifPresent(this::remove);
  }

  private double distance(Row row, double x, double y) {
    return Math.hypot(row.x1() - x, (brush.get() == Brush.CURVE ? row.y() : row.x2()) - y);
  }

  /** Removes all points; the run keeps the last ones until there are new ones. */
  public void clear() {
    if (!rows().isEmpty()) {
      change(List.of());
    }
  }

  /** Takes back the last change of the points. */
  public void undo() {
    if (!undo.isEmpty()) {
      undo.removeLast().run();
    }
  }

  /** Trains on the points, if there are enough. */
  public void use() {
    Brush now = brush.get();
    if (rows().size() >= FEWEST) {
      state.changes().attempt(() -> use(new OwnPoints(now.task(), now.inputs(), rows())));
    }
  }

  /** Trains on a person's points, wherever they come from. */
  public void use(OwnPoints mine) {
    state
        .changes()
        .restart(
            s ->
                SetupEdits.withData(
                    s,
                    new DataSpec(
                        DataKind.OWN,
                        s.data().points(),
                        s.data().noise(),
                        s.data().testShare(),
                        mine)));
  }

  /** Trains on the points of a file, and says what was understood or why not. */
  public void open(Path file) {
    Background.run(
        () -> PointsFile.read(file),
        understood -> {
          use(understood.points());
          tell("training.settings.csvUnderstood", file, understood.message(state.messages()), null);
        },
        problem -> {
          String why =
              problem instanceof ScenarioException bad
                  ? bad.message(state.messages())
                  : InvalidText.of(problem, state.messages());
          tell("training.settings.csvRefused", file, why, problem);
        });
  }

  private void tell(String key, Path file, String what, @Nullable Throwable problem) {
    String text = state.messages().get(key, file.getFileName(), what);
    state.tell(problem == null ? Notice.info(text) : Notice.error(text, problem));
  }

  private void change(List<Row> next) {
    ReadOnlyObjectWrapper<List<Row>> list = list(brush.get());
    List<Row> before = list.get();
    Brush with = brush.get();
    undo.addLast(
        () -> {
          if (brush.get().inputs() != with.inputs()) {
            brush.set(with);
          }
          list.set(before);
          use();
        });
    if (undo.size() > MOST_UNDONE) {
      undo.removeFirst();
    }
    list.set(List.copyOf(next));
    use();
  }

  private void changeBrush(Brush before, Brush now) {
    if (before.inputs() != now.inputs() && !isTrained()) {
      use();
    }
  }

  /** The points of a scenario or a file become the draft, where a click could have made them. */
  private void adopt(@Nullable OwnPoints own) {
    if (own == null || own.equals(adopted)) {
      return;
    }
    adopted = own;
    boolean isCurve = own.inputs() == 1;
    if (isCurve || own.task() == Task.CLASSIFICATION) {
      list(isCurve ? Brush.CURVE : Brush.FIRST).set(own.rows());
      if (brush.get().inputs() != own.inputs()) {
        brush.set(isCurve ? Brush.CURVE : Brush.FIRST);
      }
    }
  }

  private ReadOnlyObjectWrapper<List<Row>> list(Brush of) {
    return of == Brush.CURVE ? curve : plane;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** Takes over what was saved. */
  void restore(Settings settings) {
    lists.restore(settings);
    Brush last = settings.get(LAST_BRUSH);
    OwnPoints own = state.setup().data().own();
    adopt(own);
    if (own == null || last.inputs() == own.inputs()) {
      brush.set(last);
    }
  }

  /** Adds all this to the settings; very many points are kept with their scenario only. */
  void save(Settings settings) {
    settings.put(LAST_BRUSH, brush.get());
    lists.save(settings);
  }

  private static Setting<List<Row>> rows(String key) {
    return new Setting<>(key, List.of(), PointsDraft::parse, PointsDraft::text);
  }

  private static String text(List<Row> rows) {
    return rows.size() > MOST_KEPT
        ? ""
        : rows.stream()
            .map(row -> row.x1() + " " + row.x2() + " " + row.y())
            .collect(Collectors.joining(";"));
  }

  private static List<Row> parse(String text) {
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split(";")).limit(MOST_KEPT).map(PointsDraft::row).toList();
  }

  @SuppressWarnings("StringSplitter") // empty parts at the end mean nothing
  private static Row row(String text) {
    String[] part = text.split(" ");
    if (part.length != 3) {
      throw new IllegalArgumentException(text);
    }
    return new Row(
        Double.parseDouble(part[0]), Double.parseDouble(part[1]), Double.parseDouble(part[2]));
  }
}
