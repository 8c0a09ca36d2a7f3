package relulab.controller.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import relulab.controller.scenario.ScenarioState;
import relulab.export.ExportException;
import relulab.export.PictureFormat;
import relulab.export.PicturePreset;
import relulab.export.PictureRemarks;
import relulab.export.PictureSpec;
import relulab.export.ProgressListener;
import relulab.export.present.LecturePack;
import relulab.scenario.Lectures;
import relulab.scenario.Scenario;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.theme.Theme;

/** All pictures of a lecture, or of the scenario that is open. */
public final class PackPart implements TrialPart {
  private final ScenarioState scenario;
  private final Messages messages;
  private final TrialExportState state;

  @FXML private ComboBox<Optional<Lectures.Bundled>> lecture;
  @FXML private ComboBox<PictureFormat> packFormat;
  @FXML private ComboBox<PicturePreset> packSize;
  @FXML private HBox languages;
  @FXML private FlowPane looks;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public PackPart(TrialExportState state, ScenarioState scenario, Messages messages) {
    this.state = state;
    this.scenario = scenario;
    this.messages = messages;
  }

  /** Connects its fields. */
  void connect(PictureFields fields) {
    fields.list(lecture, lectures(), this::name, Optional.of(Lectures.Bundled.SHORT), chosen -> {});
    fields.list(
        packFormat,
        List.of(PictureFormat.values()),
        f -> messages.get("export.kind." + f.id()),
        state.packFormatProperty().get(),
        state.packFormatProperty()::set);
    fields.list(
        packSize,
        List.of(PicturePreset.values()),
        p -> messages.get("export.preset." + p.id()),
        PicturePreset.SLIDE,
        chosen -> {});
    boxes(
        fields,
        languages.getChildren(),
        Language.values(),
        Language::id,
        Language::ownName,
        state.languages());
    boxes(
        fields,
        looks.getChildren(),
        Theme.values(),
        Theme::id,
        theme -> messages.get("export.pack.look." + theme.id()),
        state.looks());
  }

  private List<Optional<Lectures.Bundled>> lectures() {
    Stream<Optional<Lectures.Bundled>> bundled =
        Arrays.stream(Lectures.Bundled.values()).map(Optional::of);
    Stream<Optional<Lectures.Bundled>> open =
        scenario.running().beats().isEmpty() ? Stream.empty() : Stream.of(Optional.empty());
    return Stream.concat(bundled, open).toList();
  }

  private String name(Optional<Lectures.Bundled> chosen) {
    return chosen
        .map(bundled -> bundled.lecture().title().in(messages.language()))
        .orElseGet(() -> messages.get("export.pack.open"));
  }

  /** A box for each thing that may be among the chosen ones. */
  private static <T> void boxes(
      PictureFields fields,
      ObservableList<Node> to,
      T[] all,
      Function<T, String> id,
      Function<T, String> name,
      ObservableSet<T> chosen) {
    for (T each : all) {
      CheckBox box = new CheckBox(name.apply(each));
      box.setId("pack-" + id.apply(each));
      fields.check(
          box,
          chosen.contains(each),
          isChosen -> {
            if (isChosen) {
              chosen.add(each);
            } else {
              chosen.remove(each);
            }
          });
      to.add(box);
    }
  }

  @Override
  public Node beside() {
    return new About(messages.get("export.run.about.pack"));
  }

  @Override
  public String estimate(Request request) {
    LecturePack.Form form = form(request);
    LecturePack pack = pack(request);
    int beats = pack.scenes().stream().mapToInt(scene -> scene.beats().size()).sum();
    int each = beats + pack.charts().size() + (form.format() == PictureFormat.PDF ? 1 : 0);
    int pictures = form.languages().size() * form.themes().size() * each;
    return messages.get("export.pack.pictures", Numbers.count(pictures));
  }

  @Override
  public Work work(Request request) {
    LecturePack pack = pack(request);
    LecturePack.Form form = form(request);
    PictureRemarks.Collected remarks = new PictureRemarks.Collected(messages);
    return new Work() {
      @Override
      public void write(Path folder, ProgressListener progress) {
        pack.write(folder, form, file -> {}, remarks, progress);
      }

      @Override
      public List<String> remarks(Messages messages) {
        return remarks.lines();
      }
    };
  }

  private LecturePack pack(Request request) {
    Scenario open = request.scenario();
    return lecture
        .getValue()
        .map(bundled -> LecturePack.of(bundled.lecture()))
        .orElseGet(() -> new LecturePack(List.of(open), LecturePack.functions()));
  }

  private LecturePack.Form form(Request request) {
    if (state.languages().isEmpty() || state.looks().isEmpty()) {
      throw new ExportException("export.pack.nothing");
    }
    PictureSpec spec = PictureSpec.of(packSize.getValue(), Theme.LIGHT, request.language());
    return new LecturePack.Form(
        packFormat.getValue(),
        new ArrayList<>(state.languages()),
        new ArrayList<>(state.looks()),
        spec,
        false);
  }
}
