package relulab.controller;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import relulab.controller.experiment.ExperimentsState;
import relulab.controller.export.ExportState;
import relulab.controller.present.PresentState;
import relulab.controller.scenario.ScenarioState;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.KeptScenario;
import relulab.controller.settings.Setting;
import relulab.controller.settings.Settings;
import relulab.controller.trace.RecordingState;
import relulab.controller.trial.AlphaLink;
import relulab.controller.trial.MarksLink;
import relulab.controller.trial.TrainingMemory;
import relulab.controller.trial.TrainingState;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.theme.Theme;

/** The state of the window; the pages have states of their own. */
public final class AppState {
  /** The least that {@link #zoomProperty} may be. */
  public static final double MIN_ZOOM = 0.7;

  /** The most that {@link #zoomProperty} may be. */
  public static final double MAX_ZOOM = 3;

  /** A person who has never seen the app presses Play, and sees neurons die. */
  private static final Page START = Page.TRAINING;

  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ofSystem());
  private final ObjectProperty<ThemeChoice> themeChoice =
      new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
  private final ObjectBinding<Theme> theme =
      Bindings.createObjectBinding(
          this::findTheme, themeChoice, Platform.getPreferences().colorSchemeProperty());
  private final ObjectBinding<Look> look =
      Bindings.createObjectBinding(
          () -> new Look(theme.get().palette(), messages(), 1), theme, language);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(START);
  private final BoundSettings ofWindow =
      new BoundSettings()
          .with(
              Setting.oneOf("language", language.get(), List.of(Language.values()), Language::id),
              language)
          .with(
              Setting.oneOf(
                  "theme", ThemeChoice.SYSTEM, List.of(ThemeChoice.values()), ThemeChoice::id),
              themeChoice)
          .with(
              Setting.number("zoom", 1, v -> v >= MIN_ZOOM && v <= MAX_ZOOM), zoom::get, zoom::set)
          .with(Setting.oneOf("page", START, List.of(Page.values()), Page::id), page);
  private final ObservableList<Notice> notices = FXCollections.observableArrayList();
  private final FunctionsState functions = new FunctionsState();
  private final PresentState present = new PresentState();
  private final ExportState export = new ExportState();
  private ChartSource chartSource = List::of;
  private Runnable folderOpener = () -> {};
  private final TrainingState training = new TrainingState(this::tell, this::messages);

  private final ScenarioState scenario = new ScenarioState(training, this::tell, this::messages);

  private final RecordingState recording = new RecordingState(this::tell, this::messages);

  private final ExperimentsState experiments =
      new ExperimentsState(training, this::tell, this::messages);

  private final AlphaLink alphas;

  public AppState() {
    MarksLink.connect(training, functions);
    language.addListener((observable, before, now) -> export.follow(before, now));
    scenario.setOnShown(recording::close);
    alphas = new AlphaLink(training, functions);
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /** The texts in the chosen language. */
  public Messages messages() {
    return Messages.of(language.get());
  }

  public ObjectProperty<ThemeChoice> themeChoiceProperty() {
    return themeChoice;
  }

  /** Light or dark, as chosen or as the system has it. */
  public ObjectBinding<Theme> theme() {
    return theme;
  }

  /** Colours and texts for painters. */
  public ObjectBinding<Look> look() {
    return look;
  }

  /** How much larger the person wants everything, 0.7 to 3. */
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  public ObjectProperty<Page> pageProperty() {
    return page;
  }

  /** Says how the folder of settings and log is shown to the person. */
  public void setFolderOpener(Runnable opener) {
    folderOpener = opener;
  }

  /** Shows the folder in which settings, results and the log lie. */
  public void openConfigFolder() {
    folderOpener.run();
  }

  /** What the person has not yet put away, the newest last. */
  public ObservableList<Notice> notices() {
    return notices;
  }

  /** Tells the person something, in place of an earlier notice that says the same. */
  public void tell(Notice notice) {
    notices.removeIf(notice::repeats);
    notices.add(notice);
    notice.withdrawn().addListener(observable -> notices.remove(notice));
  }

  public FunctionsState functions() {
    return functions;
  }

  /** Which scenario is open. */
  public ScenarioState scenario() {
    return scenario;
  }

  /** What a lecturer has chosen for presentations. */
  public PresentState present() {
    return present;
  }

  public ExportState export() {
    return export;
  }

  /** The page that is shown, whose charts can be exported. */
  public ChartSource chartSource() {
    return chartSource;
  }

  /** Whether the page that is shown has a run. */
  public boolean hasRun() {
    return chartSource.hasRun();
  }

  /** Whether the page that is shown has a recorded training. */
  public boolean hasRecording() {
    return chartSource.hasRecording();
  }

  /** Names the page that is shown as the one whose charts can be exported. */
  public void setChartSource(ChartSource source) {
    chartSource = source;
  }

  public TrainingState training() {
    return training;
  }

  /** A recorded training that is shown in place of the trial. */
  public RecordingState recording() {
    return recording;
  }

  public ExperimentsState experiments() {
    return experiments;
  }

  /**
   * Takes over what was saved; what is damaged becomes the default, and the person is told.
   *
   * @param left the scenario that was open, if one is known
   */
  public void restore(Settings settings, KeptScenario.@Nullable Kept left) {
    ofWindow.restore(settings);
    alphas.quietly(() -> functions.settings().restore(settings));
    export.restore(settings);
    present.settings().restore(settings);
    scenario.restore(settings);
    if (left != null) {
      scenario.goOn(left, settings);
    }
    TrainingMemory.restore(training, settings);
    experiments.settings().restore(settings);
    if (training.selectionProperty().get() != null) {
      training.start(); // The plots of the Functions page mark its pre-activations.
    }
    alphas.follow();
  }

  /** Adds all this to the settings. */
  public void save(Settings settings) {
    alphas.finish();
    ofWindow.save(settings);
    functions.settings().save(settings);
    present.settings().save(settings);
    export.save(settings);
    scenario.save(settings);
    TrainingMemory.save(training, settings);
    experiments.settings().save(settings);
  }

  private Theme findTheme() {
    return switch (themeChoice.get()) {
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
      case SYSTEM ->
          Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    };
  }
}
