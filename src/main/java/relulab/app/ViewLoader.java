package relulab.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.controller.Dialogs;
import relulab.controller.FilePicker;
import relulab.controller.FunctionsController;
import relulab.controller.MainController;
import relulab.controller.Page;
import relulab.controller.ShowMe;
import relulab.controller.experiment.ExperimentsController;
import relulab.controller.experiment.ResultsFiles;
import relulab.controller.export.AnimationPart;
import relulab.controller.export.ExportController;
import relulab.controller.export.NumbersPart;
import relulab.controller.export.PackPart;
import relulab.controller.export.PictureForm;
import relulab.controller.export.TrialExportController;
import relulab.controller.export.TrialExportState;
import relulab.controller.export.TrialFile;
import relulab.controller.help.HelpDialog;
import relulab.controller.settings.ConfigFolder;
import relulab.controller.trace.FindingsController;
import relulab.controller.trace.RecordingController;
import relulab.controller.trial.EventsController;
import relulab.controller.trial.InspectorController;
import relulab.controller.trial.LanesController;
import relulab.controller.trial.NeuronBarController;
import relulab.controller.trial.RailController;
import relulab.controller.trial.SettingsController;
import relulab.controller.trial.TimelineController;
import relulab.controller.trial.TrainingController;
import relulab.controller.trial.TrainingState;
import relulab.controller.trial.TransportController;
import relulab.controller.trial.WhatIfController;
import relulab.view.chart.Chart;

/** Loads FXML with the texts of the chosen language and controllers that get what they need. */
final class ViewLoader {
  private final AppState state;
  private final FilePicker files;
  private final Runnable present;
  private final Controllers controllers = new Controllers();
  private @Nullable MainController controller;

  /**
   * A loader.
   *
   * @param present starts the presentation
   */
  ViewLoader(AppState state, FilePicker files, Runnable present) {
    this.state = state;
    this.files = files;
    this.present = present;
    addPages();
    addTrainingPage();
  }

  /** How each class of controllers is made, with what it needs. */
  private static final class Controllers {
    private final Map<Class<?>, Supplier<?>> suppliers = new HashMap<>();

    <T> void add(Class<T> type, Supplier<T> supplier) {
      suppliers.put(type, supplier);
    }

    Object make(Class<?> type) {
      return Objects.requireNonNull(suppliers.get(type), type::getName).get();
    }
  }

  private void addPages() {
    controllers.add(
        MainController.class,
        () -> new MainController(state, this::page, new OfFxml(), files, resultsFiles(), present));
    controllers.add(
        ExperimentsController.class,
        () ->
            new ExperimentsController(
                state.experiments(),
                state.look(),
                resultsFiles(),
                state::setChartSource,
                chart -> controller().export(chart.id())));
    controllers.add(
        FunctionsController.class,
        () ->
            new FunctionsController(
                state.functions(),
                state.look(),
                state::setChartSource,
                point -> ShowMe.of(point, state, scene -> controller().start(scene))));
  }

  private void addTrainingPage() {
    TrainingState training = state.training();
    var look = state.look();
    controllers.add(
        TrainingController.class,
        () ->
            new TrainingController(
                training,
                state.recording(),
                state.scenario(),
                state::setChartSource,
                () -> load("recording")));
    controllers.add(
        RecordingController.class, () -> new RecordingController(state.recording(), look));
    controllers.add(
        FindingsController.class, () -> new FindingsController(state.recording(), look));
    controllers.add(LanesController.class, () -> new LanesController(training, look));
    controllers.add(TransportController.class, () -> new TransportController(state.messages()));
    controllers.add(
        TimelineController.class, () -> new TimelineController(training, state.scenario(), look));
    controllers.add(SettingsController.class, () -> new SettingsController(training, look, files));
    controllers.add(EventsController.class, () -> new EventsController(training, state.messages()));
    controllers.add(RailController.class, () -> new RailController(training, state.messages()));
    controllers.add(
        NeuronBarController.class, () -> new NeuronBarController(training, state.messages()));
    controllers.add(WhatIfController.class, () -> new WhatIfController(training, state.messages()));
    controllers.add(InspectorController.class, () -> new InspectorController(training, look));
  }

  private ResultsFiles resultsFiles() {
    return new ResultsFiles(
        state.experiments(), files, state::tell, () -> state.pageProperty().set(Page.EXPERIMENTS));
  }

  /** The whole window, and what controls it. */
  record Main(Parent root, MainController controller) {}

  /** The whole window. */
  Main main() {
    FXMLLoader loader = loader("main", controllers);
    Parent root = (Parent) load(loader);
    controller = loader.getController();
    return new Main(root, controller());
  }

  private MainController controller() {
    return Objects.requireNonNull(controller, "the window is being loaded");
  }

  private Node page(Page page) {
    return load(page.id());
  }

  /** The dialogs, each made when it opens. */
  private final class OfFxml implements Dialogs {
    @Override
    public Node export(Chart chart, Runnable close, Consumer<Boolean> busy) {
      Controllers made = new Controllers();
      made.add(ExportController.class, () -> new ExportController(state, files, close, busy));
      made.add(
          PictureForm.class,
          () -> new PictureForm(state.export(), state.chartSource(), state.messages()));
      FXMLLoader loader = loader("export", made);
      Node dialog = load(loader);
      loader.<ExportController>getController().choose(chart);
      return dialog;
    }

    @Override
    public Node exportRun(TrialFile kind, Runnable close, Consumer<Boolean> busy) {
      TrialExportState run = state.export().run();
      Controllers made = new Controllers();
      made.add(
          TrialExportController.class,
          () -> new TrialExportController(state, files, kind, close, busy));
      made.add(
          AnimationPart.class,
          () -> new AnimationPart(run, state.scenario(), state.training(), state.messages()));
      made.add(PackPart.class, () -> new PackPart(run, state.scenario(), state.messages()));
      made.add(NumbersPart.class, () -> new NumbersPart(run, state.messages()));
      return load(loader("export-trial", made));
    }

    @Override
    public Node help(Runnable close) {
      return new HelpDialog(state, ConfigFolder.ofUser(), close).node();
    }
  }

  private Node load(String name) {
    return load(loader(name, controllers));
  }

  private FXMLLoader loader(String name, Controllers made) {
    URL file =
        Objects.requireNonNull(ViewLoader.class.getResource("/fxml/" + name + ".fxml"), name);
    FXMLLoader loader = new FXMLLoader(file, state.messages());
    loader.setControllerFactory(made::make);
    return loader;
  }

  private static Node load(FXMLLoader loader) {
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
