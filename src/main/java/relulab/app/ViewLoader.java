package relulab.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.function.Consumer;
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
import relulab.controller.experiment.ExperimentsController;
import relulab.controller.experiment.ResultsFiles;
import relulab.controller.export.AnimationPart;
import relulab.controller.export.ExportController;
import relulab.controller.export.NumbersPart;
import relulab.controller.export.PackPart;
import relulab.controller.export.PictureForm;
import relulab.controller.export.TrialExportController;
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
import relulab.controller.trial.TransportController;
import relulab.controller.trial.WhatIfController;
import relulab.view.chart.Chart;

/** Loads FXML with the texts of the chosen language and controllers that get what they need. */
final class ViewLoader {
  private final AppState state;
  private final FilePicker files;
  private final Runnable present;
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
  }

  /** The whole window, and what controls it. */
  record Main(Parent root, MainController controller) {}

  /** The whole window. */
  Main main() {
    FXMLLoader loader = loader("main");
    loader.setControllerFactory(this::controller);
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
      FXMLLoader loader = loader("export");
      loader.setControllerFactory(
          type ->
              type == PictureForm.class
                  ? new PictureForm(state)
                  : new ExportController(state, files, close, busy));
      Node dialog = load(loader);
      loader.<ExportController>getController().choose(chart);
      return dialog;
    }

    @Override
    public Node exportRun(TrialFile kind, Runnable close, Consumer<Boolean> busy) {
      FXMLLoader loader = loader("export-trial");
      loader.setControllerFactory(
          type ->
              type == TrialExportController.class
                  ? new TrialExportController(state, files, kind, close, busy)
                  : runPart(type));
      return load(loader);
    }

    @Override
    public Node help(Runnable close) {
      return new HelpDialog(state, ConfigFolder.ofUser(), close).node();
    }

    private Object runPart(Class<?> type) {
      if (type == AnimationPart.class) {
        return new AnimationPart(state);
      }
      return type == PackPart.class ? new PackPart(state) : new NumbersPart(state);
    }
  }

  private Node load(String name) {
    FXMLLoader loader = loader(name);
    loader.setControllerFactory(this::controller);
    return load(loader);
  }

  private FXMLLoader loader(String name) {
    URL file =
        Objects.requireNonNull(ViewLoader.class.getResource("/fxml/" + name + ".fxml"), name);
    return new FXMLLoader(file, state.messages());
  }

  private static Node load(FXMLLoader loader) {
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object controller(Class<?> type) {
    if (type == MainController.class) {
      return new MainController(state, this::page, new OfFxml(), files, resultsFiles(), present);
    }
    if (type == ExperimentsController.class) {
      return new ExperimentsController(
          state, resultsFiles(), chart -> controller().export(chart.id()));
    }
    if (type == FunctionsController.class) {
      return new FunctionsController(state, scene -> controller().start(scene));
    }
    return trainingController(type);
  }

  private ResultsFiles resultsFiles() {
    return new ResultsFiles(
        state.experiments(), files, state::tell, () -> state.pageProperty().set(Page.EXPERIMENTS));
  }

  private Object trainingController(Class<?> type) {
    if (type == TrainingController.class) {
      return new TrainingController(state, () -> load("recording"));
    }
    if (type == RecordingController.class) {
      return new RecordingController(state);
    }
    if (type == FindingsController.class) {
      return new FindingsController(state);
    }
    if (type == LanesController.class) {
      return new LanesController(state);
    }
    if (type == TransportController.class) {
      return new TransportController(state);
    }
    if (type == TimelineController.class) {
      return new TimelineController(state);
    }
    if (type == SettingsController.class) {
      return new SettingsController(state, files);
    }
    if (type == EventsController.class) {
      return new EventsController(state);
    }
    if (type == RailController.class) {
      return new RailController(state);
    }
    if (type == NeuronBarController.class) {
      return new NeuronBarController(state);
    }
    if (type == WhatIfController.class) {
      return new WhatIfController(state);
    }
    if (type == InspectorController.class) {
      return new InspectorController(state);
    }
    throw new IllegalArgumentException("no controller " + type);
  }
}
