package relulab.controller.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import relulab.controller.Background;
import relulab.controller.Notice;
import relulab.export.ExportException;
import relulab.export.experiment.CsvException;
import relulab.model.experiment.Experiment;
import relulab.text.Numbers;

/**
 * Keeps results over the end of the program, and knows which of them could not be kept. Where it
 * has no folder it keeps nothing.
 */
public final class Keeper {
  private final ExperimentsState state;
  private final Consumer<Notice> tell;
  private final Map<Map<String, String>, Findings> notKept = new LinkedHashMap<>();
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private @Nullable ResultsStore store;

  Keeper(ExperimentsState state, Consumer<Notice> tell) {
    this.state = state;
    this.tell = tell;
  }

  /** Where results are kept; null for nowhere. */
  @Nullable ResultsStore store() {
    return store;
  }

  /** Whether earlier results are still being read. */
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /**
   * Keeps results in a folder from now on, and brings back what it holds.
   *
   * @param window the number of this window among those that use the folder
   * @param isOpen whether a window with a number is open now
   */
  public void keepIn(Path folder, int window, IntPredicate isOpen) {
    ResultsStore opened = new ResultsStore(folder, window, isOpen);
    store = opened;
    loading.set(true);
    Background.run(
        () -> {
          ResultsStore.Kept kept = opened.load();
          return new Loaded(kept, kept.results().stream().map(Findings::of).toList());
        },
        loaded -> take(loaded, opened),
        problem -> {
          loading.set(false);
          fail("experiment.page.folderNotRead", problem, folder);
        });
  }

  private record Loaded(ResultsStore.Kept kept, List<Findings> findings) {}

  private void take(Loaded loaded, ResultsStore from) {
    for (ExperimentState each : state.all()) {
      each.restore(
          loaded.findings.stream()
              .filter(f -> f.results().experiment().id().equals(each.id()))
              .toList());
    }
    loading.set(false);
    IOException unreadable = loaded.kept.unreadable();
    if (unreadable != null) {
      fail("experiment.page.folderNotRead", unreadable, from.folder());
    }
    List<CsvException> problems = loaded.kept.problems();
    if (!problems.isEmpty()) {
      String all =
          problems.stream()
              .map(problem -> problem.message(state.messages()))
              .collect(Collectors.joining(" "));
      fail("experiment.page.notRestored", problems.getFirst(), all);
    }
    int putAside = loaded.kept.putAside();
    if (putAside > 0) {
      tell.accept(
          Notice.info(
              state
                  .messages()
                  .get("experiment.page.putAside", Numbers.count(putAside), from.aside())));
    }
    state.tellInterrupted();
  }

  /**
   * Takes note of whether results were kept; the first time that they were not, a person is told.
   */
  void note(ExperimentState of, Findings findings, @Nullable ExportException problem) {
    Map<String, String> key = findings.results().experiment().parameters();
    if (problem == null) {
      notKept.remove(key);
    } else if (notKept.put(key, findings) == null) {
      fail("experiment.page.notKept", problem, state.name(of), problem.message(state.messages()));
    }
  }

  /** Keeps results, away from the JavaFX thread. */
  void keep(ExperimentState of, Findings findings) {
    ResultsStore into = store;
    if (into != null) {
      Background.run(
          () -> {
            into.save(findings.results());
            return findings;
          },
          kept -> note(of, kept, null),
          problem -> note(of, findings, asExport(problem)));
    }
  }

  /** Forgets results that a person has thrown away. */
  void forget(Experiment experiment) {
    notKept.remove(experiment.parameters());
    ResultsStore from = store;
    if (from != null) {
      Background.run(
          () -> {
            from.remove(experiment);
            return experiment;
          },
          removed -> {},
          problem -> fail("experiment.page.notForgotten", problem, from.folder()));
    }
  }

  /** Whether there are results that could not be kept. */
  public boolean hasUnkept() {
    return !notKept.isEmpty();
  }

  /** What was saved elsewhere need not be kept. */
  void release(Findings findings) {
    notKept.remove(findings.results().experiment().parameters());
  }

  /** Tries once more to keep what could not be kept; what still cannot is given back. */
  List<Findings> retry() {
    ResultsStore into = store;
    List<Findings> left = new ArrayList<>();
    for (Findings findings : List.copyOf(notKept.values())) {
      try {
        if (into != null) {
          into.save(findings.results());
        }
        notKept.remove(findings.results().experiment().parameters());
      } catch (ExportException e) {
        left.add(findings);
      }
    }
    return left;
  }

  private static ExportException asExport(Throwable problem) {
    return problem instanceof ExportException e
        ? e
        : new ExportException(problem, "experiment.page.notKeptInside");
  }

  private void fail(String key, Throwable problem, Object... arguments) {
    tell.accept(Notice.error(state.messages().get(key, arguments), problem));
  }
}
