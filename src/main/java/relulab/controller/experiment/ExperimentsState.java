package relulab.controller.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import relulab.controller.Notice;
import relulab.controller.Problem;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;
import relulab.controller.trial.TrainingState;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.ExperimentKind;
import relulab.model.experiment.ExperimentRunner.RunnerProgress;
import relulab.model.experiment.Results;
import relulab.scenario.Text;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;

/** The Experiments page's state: each experiment with its form and results, and what runs. */
public final class ExperimentsState {
  private static final long LONGEST_END_MS = 5000;

  private final Map<String, ExperimentState> all = new LinkedHashMap<>();
  private final ObjectProperty<ExperimentState> chosen;
  private final ReadOnlyObjectWrapper<@Nullable ExperimentState> running =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RunnerProgress> progress =
      new ReadOnlyObjectWrapper<>();
  private final Consumer<Notice> tell;
  private final Supplier<Messages> messages;
  private final Keeper keeper;
  private @Nullable RunningExperiment run;
  private RunningExperiment.Runners runners = RunningExperiment.Runners.USUAL;
  private String interrupted = "";
  private final BoundSettings settings = new BoundSettings();

  /**
   * A state in which nothing was run yet.
   *
   * @param training whose scenario experiments can begin with
   * @param tell takes what a person must be told
   * @param messages the texts of the present language
   */
  public ExperimentsState(
      TrainingState training, Consumer<Notice> tell, Supplier<Messages> messages) {
    this.tell = tell;
    this.messages = messages;
    keeper = new Keeper(this, tell);
    ScenarioProtocol scenario = new ScenarioProtocol(training);
    for (ExperimentKind kind : Experiment.kinds()) {
      all.put(kind.id(), new ExperimentState(new Form(kind, scenario)));
    }
    chosen = new SimpleObjectProperty<>(all.values().iterator().next());
    all().forEach(state -> state.keep(settings));
    settings
        .with(Setting.oneOf("experiments.chosen", chosen.get(), all(), ExperimentState::id), chosen)
        .with(Setting.text("experiments.running", ""), this::unfinished, id -> interrupted = id);
    training.setupProperty().addListener(observable -> all().forEach(e -> e.form().renew()));
  }

  /** The results that are shown, if there are some. */
  public Optional<Results> shownResults() {
    return Optional.ofNullable(chosen.get().shownProperty().get()).map(Findings::results);
  }

  /** What the results that are shown claim, in both languages; empty where they claim nothing. */
  public Text shownClaim() {
    Findings shown = chosen.get().shownProperty().get();
    return shown == null
        ? Text.NONE
        : new Text(shown.claim(Language.ENGLISH), shown.claim(Language.CHINESE));
  }

  /** The id of the chart that is shown; empty for the main one. */
  public String shownChart() {
    return chosen.get().chartProperty().get();
  }

  /** The experiments in the order in which they are shown. */
  List<ExperimentState> all() {
    return List.copyOf(all.values());
  }

  /** The experiment with this name. */
  ExperimentState of(String id) {
    return Objects.requireNonNull(all.get(id), id);
  }

  /** The experiment that is shown. */
  ObjectProperty<ExperimentState> chosenProperty() {
    return chosen;
  }

  /** The experiment that runs, or null. */
  ReadOnlyObjectProperty<@Nullable ExperimentState> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How far it is; null before that is known. */
  ReadOnlyObjectProperty<@Nullable RunnerProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What keeps results over the end of the program. */
  public Keeper keeper() {
    return keeper;
  }

  /** The texts of the present language. */
  Messages messages() {
    return messages.get();
  }

  /** The name of an experiment. */
  String name(ExperimentState state) {
    return messages().get("experiment.page.title." + state.id());
  }

  /** Shows results, with the form that asks for them. */
  public void show(Results results) {
    show(Findings.of(results));
  }

  /** Shows results, with the form that asks for them. */
  void show(Findings findings) {
    ExperimentState target = of(findings.results().experiment().id());
    target.form().show(findings.results().experiment());
    findings.hull().ifPresent(target.form().networks()::show);
    target.show(findings);
    chosen.set(target);
  }

  /** Turns to the experiment with this id, if there is one. */
  public void choose(String id) {
    ExperimentState found = all.get(id);
    if (found != null) {
      chosen.set(found);
    }
  }

  /** Runs what the chosen form asks for, if it is possible and nothing runs. */
  void start() {
    ExperimentState state = chosen.get();
    Experiment asked = state.form().experimentProperty().get();
    if (asked == null || running.get() != null || state.form().problem().isPresent()) {
      return;
    }
    Findings known = state.known(asked);
    state.show(known);
    RunningExperiment started =
        new RunningExperiment(
            known,
            state.form().networks().value(),
            keeper.store(),
            runners,
            report -> receive(state, report));
    run = started;
    progress.set(null);
    running.set(state);
    started.start();
  }

  /** Runs experiments in another way from now on. */
  public void runWith(RunningExperiment.Runners others) {
    runners = others;
  }

  /** Ends the run; what is done is kept. */
  void cancel() {
    RunningExperiment now = run;
    if (now != null) {
      now.cancel();
    }
  }

  /** Ends the run, if there is one, and waits until what is done is kept. */
  public void stop() {
    RunningExperiment now = run;
    ExperimentState state = running.get();
    if (now != null && state != null) {
      interrupted = state.id();
      now.cancel();
      receive(state, now.join(LONGEST_END_MS));
      run = null;
      running.set(null);
    }
  }

  private void receive(ExperimentState state, RunningExperiment.Report report) {
    if (running.get() != state) {
      return; // it was stopped meanwhile
    }
    state.show(report.findings());
    progress.set(report.progress());
    keeper.note(state, report.findings(), report.notKept());
    if (report.ended()) {
      run = null;
      running.set(null);
      end(state, report);
    }
  }

  private void end(ExperimentState state, RunningExperiment.Report report) {
    Throwable problem = report.problem();
    if (problem != null) {
      String key =
          problem instanceof OutOfMemoryError
              ? "experiment.page.noMemory"
              : "experiment.page.failed";
      String done = Numbers.count(report.findings().results().networks());
      tell.accept(
          Notice.error(
              messages().get(key, name(state), done, Problem.words(problem, messages())), problem));
    }
  }

  /** What of this is kept. */
  public BoundSettings settings() {
    return settings;
  }

  /** The experiment that runs, or else the one that had not come to its end last time. */
  private String unfinished() {
    ExperimentState now = running.get();
    return now == null ? interrupted : now.id();
  }

  /** Tells the person something. */
  void tell(Notice notice) {
    tell.accept(notice);
  }

  /** Says which experiment had not come to its end when the program was closed. */
  void tellInterrupted() {
    ExperimentState state = all.get(interrupted);
    interrupted = "";
    Findings findings = state == null ? null : state.shownProperty().get();
    if (state != null && findings != null && state.isShownOfForm()) {
      tell.accept(
          Notice.info(
              messages()
                  .get(
                      "experiment.page.interrupted",
                      name(state),
                      Numbers.count(findings.results().networks()))));
    }
  }
}
