package relulab.controller.experiment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import relulab.controller.Background;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;
import relulab.export.experiment.ReferenceResults;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Results;

/**
 * One experiment on the page: its form, and results for each set of parameters that was run or
 * opened. The results shown are those of the form, or, where it has none, those shown last.
 */
final class ExperimentState {
  private final Form form;
  private final Map<Map<String, String>, Findings> all = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Findings> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Findings> reference = new ReadOnlyObjectWrapper<>();
  private boolean referenceAsked;
  private final StringProperty chart = new SimpleStringProperty("");

  ExperimentState(Form form) {
    this.form = form;
    form.experimentProperty().addListener((observable, before, now) -> follow(now));
  }

  String id() {
    return form.id();
  }

  Form form() {
    return form;
  }

  /** The results that are shown; null where there are none. */
  ReadOnlyObjectProperty<@Nullable Findings> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Results that come with the app, once they are read; null where there are none. */
  ReadOnlyObjectProperty<@Nullable Findings> referenceProperty() {
    return reference.getReadOnlyProperty();
  }

  /** What the page shows: results of a person's own, or else those that come with the app. */
  @Nullable Findings visible() {
    Findings own = shown.get();
    return (own != null && own.results().networks() > 0) || reference.get() == null
        ? own
        : reference.get();
  }

  /** Whether the page shows what comes with the app. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  boolean isReference() {
    Findings visible = visible();
    return visible != null && visible == reference.get();
  }

  /** Reads the results that come with the app, away from the JavaFX thread. */
  void readReference() {
    if (!referenceAsked) {
      referenceAsked = true;
      Background.run(
          () -> ReferenceResults.of(id()).map(Findings::of),
          found -> reference.set(found.orElse(null)),
          problem -> {});
    }
  }

  /** The id of the chart that is shown, where there are several. */
  StringProperty chartProperty() {
    return chart;
  }

  /** What is known of an experiment, possibly nothing. */
  Findings known(Experiment experiment) {
    Findings found = all.get(experiment.parameters());
    return found == null ? Findings.of(Results.none(experiment)) : found;
  }

  /** Results of every set of parameters. */
  Collection<Findings> all() {
    return List.copyOf(all.values());
  }

  /** Whether the results shown are those that the form asks for. */
  boolean isShownOfForm() {
    Findings findings = shown.get();
    Experiment asked = form.experimentProperty().get();
    return findings != null
        && asked != null
        && asked.parameters().equals(findings.results().experiment().parameters());
  }

  /** Adds results, or replaces those of the same parameters, and shows them. */
  void show(Findings findings) {
    add(findings);
    shown.set(findings);
  }

  /** Adds results that were kept earlier; those of the form are shown, or else the newest. */
  void restore(List<Findings> kept) {
    kept.forEach(this::add);
    if (shown.get() == null && !kept.isEmpty()) {
      Findings newest = kept.getLast();
      PlanChoice plan = form.plan();
      if (plan != null && plan.baseProperty().get() == PlanChoice.Base.RESULTS) {
        form.show(newest.results().experiment());
      }
      shown.set(newest);
    }
    follow(form.experimentProperty().get());
  }

  /** Takes away the results that are shown. */
  void discard() {
    Findings gone = shown.get();
    if (gone != null) {
      all.remove(gone.results().experiment().parameters());
      shown.set(null);
    }
  }

  private void add(Findings findings) {
    all.put(findings.results().experiment().parameters(), findings);
  }

  private void follow(@Nullable Experiment asked) {
    Findings found = asked == null ? null : all.get(asked.parameters());
    if (found != null) {
      shown.set(found);
    }
  }

  /** Adds what of this is kept. */
  void keep(BoundSettings settings) {
    form.keep(settings);
    settings.with(Setting.text(form.key("chart"), ""), chart);
  }
}
