package relulab.export.present;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import relulab.export.ExportException;
import relulab.export.Pdf;
import relulab.export.Picture;
import relulab.export.PictureFormat;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.export.ProgressListener;
import relulab.export.ScenarioFiles;
import relulab.export.experiment.ReferenceResults;
import relulab.model.activation.Convention;
import relulab.scenario.Scenario;
import relulab.scenario.Story;
import relulab.text.Language;

/**
 * Writes a pack once. Each scene is told by one core, and its beats are drawn by any; the first
 * thing that goes wrong ends the rest.
 */
final class PackRun {
  /** While a trial is done, the listener is asked every so many steps. */
  private static final int ASKED_EVERY = 256;

  private final Path folder;
  private final LecturePack.Form form;
  private final List<PictureSpec> specs;
  private final Consumer<Path> written;
  private final Consumer<Picture> drawn;
  private final ProgressListener progress;
  private final BeatPictures pictures = new BeatPictures(Map.of(), Convention.PYTORCH);
  private final ExecutorService cores =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), PackRun::thread);
  private volatile boolean ended;
  private int all;
  private int done;

  PackRun(
      Path folder,
      LecturePack.Form form,
      Consumer<Path> written,
      Consumer<Picture> drawn,
      ProgressListener progress) {
    this.folder = folder;
    this.form = form;
    this.written = written;
    this.drawn = drawn;
    this.progress = progress;
    specs = form.specs();
  }

  /** It leaves the window its turn. */
  @SuppressWarnings("ThreadPriorityCheck") // a hint: nothing depends on it
  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "pack");
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY - 1);
    return thread;
  }

  /** Writes files into the folder; their number. */
  int write(LecturePack pack) {
    int beats = pack.scenes().stream().mapToInt(scene -> scene.beats().size()).sum();
    boolean isBook = form.format() == PictureFormat.PDF && beats > 0;
    all = specs.size() * (pack.charts().size() + beats + (isBook ? 1 : 0));
    specs.forEach(spec -> create(place(spec)));
    try (cores) {
      List<CompletableFuture<Story>> stories = stories(pack);
      List<CompletableFuture<Void>> work = new ArrayList<>();
      pack.charts().forEach(item -> specs.forEach(spec -> work.add(chart(item, spec))));
      for (int i = 0; i < stories.size(); i++) {
        int scene = i;
        work.add(stories.get(i).thenCompose(story -> drawn(scene, story)));
      }
      wait(work);
      if (isBook) {
        List<Story> told = told(stories);
        String name = LecturePack.ALL_BEATS + ".pdf";
        wait(
            specs.stream()
                .map(
                    spec -> task(() -> book(told, pack.carried(), spec, place(spec).resolve(name))))
                .toList());
      }
    } finally {
      ended = true;
    }
    return done;
  }

  /** Writes all beats into one file. */
  void write(LecturePack pack, Path file) {
    all = 1;
    try (cores) {
      List<CompletableFuture<Story>> stories = stories(pack);
      List<Story> told = told(stories);
      wait(List.of(task(() -> book(told, pack.carried(), specs.getFirst(), file))));
    } finally {
      ended = true;
    }
  }

  private List<CompletableFuture<Story>> stories(LecturePack pack) {
    return pack.scenes().stream()
        .map(scene -> CompletableFuture.supplyAsync(() -> told(scene), cores))
        .toList();
  }

  private CompletableFuture<Void> task(Runnable work) {
    return CompletableFuture.runAsync(() -> unlessEnded(work), cores);
  }

  private void unlessEnded(Runnable work) {
    if (ended) {
      throw new CancellationException();
    }
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      ended = true;
      throw e;
    }
  }

  private static List<Story> told(List<CompletableFuture<Story>> stories) {
    wait(stories);
    return stories.stream().map(CompletableFuture::join).toList();
  }

  private static void wait(List<? extends CompletableFuture<?>> work) {
    CompletableFuture<Void> together =
        CompletableFuture.allOf(work.toArray(CompletableFuture<?>[]::new));
    try {
      together.join();
    } catch (CompletionException e) {
      throw first(work, e);
    }
  }

  /** What went wrong first; tasks that were not begun any more tell nothing. */
  private static RuntimeException first(
      List<? extends CompletableFuture<?>> work, CompletionException joined) {
    Throwable cause = joined.getCause();
    for (CompletableFuture<?> each : work) {
      if (cause instanceof CancellationException && each.isCompletedExceptionally()) {
        Throwable other = each.exceptionNow();
        cause =
            other instanceof CompletionException c && c.getCause() != null ? c.getCause() : other;
      }
    }
    return switch (cause) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      case null, default -> joined;
    };
  }

  private Story told(Scenario scene) {
    int[] asked = {0};
    Story[] story = new Story[1];
    unlessEnded(
        () ->
            story[0] =
                Story.tell(
                    scene,
                    ReferenceResults.facts(),
                    () -> ended || (++asked[0] % ASKED_EVERY == 0 && isCancelled())));
    if (ended) {
      throw new CancellationException();
    }
    dropped(scene.beats().size() - story[0].beats().size());
    return story[0];
  }

  /** The listener ends the work by throwing. */
  private boolean isCancelled() {
    try {
      report();
      return false;
    } catch (CancellationException e) {
      ended = true;
      return true;
    }
  }

  private synchronized void report() {
    progress.report(all == 0 ? 1 : (double) done / all);
  }

  private synchronized void dropped(int beats) {
    all -= specs.size() * beats;
  }

  private synchronized void finished(Path file) {
    done++;
    written.accept(file);
    report();
  }

  private CompletableFuture<Void> chart(LecturePack.Item item, PictureSpec spec) {
    Picture picture = new Picture(item.chart(), spec, item.texts(), form.outlines());
    return task(() -> write(picture));
  }

  private CompletableFuture<Void> drawn(int scene, Story story) {
    List<CompletableFuture<Void>> work = new ArrayList<>();
    for (int i = 0; i < story.beats().size(); i++) {
      int beat = i;
      specs.forEach(spec -> work.add(task(() -> write(beat(scene, story, beat, spec)))));
    }
    return CompletableFuture.allOf(work.toArray(CompletableFuture<?>[]::new));
  }

  /** A beat says its sentence itself, and opens where it stands. */
  private Picture beat(int scene, Story story, int beat, PictureSpec spec) {
    Language language = spec.language();
    String id = String.format(Locale.ROOT, "%02d-%02d", scene + 1, beat + 1);
    String title = story.scenario().title().in(language);
    long step = story.beats().get(beat).beat().stage().step().orElse(0);
    return new Picture(
        new BeatChart(id, title, pictures.picture(story, beat, language)),
        spec.withoutCaption(),
        ScenarioFiles.texts(story.scenario(), step),
        form.outlines());
  }

  private void book(List<Story> stories, Map<String, String> carried, PictureSpec spec, Path file) {
    List<Picture> pages = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      int scene = i;
      Story story = stories.get(i);
      IntStream.range(0, story.beats().size())
          .forEach(beat -> pages.add(beat(scene, story, beat, spec)));
    }
    if (pages.isEmpty()) {
      throw new ExportException("export.film.noBeats");
    }
    if (!carried.isEmpty()) {
      pages.set(0, pages.getFirst().withTexts(carried));
    }
    Pdf.write(pages, file);
    pages.forEach(drawn);
    finished(file);
  }

  private void write(Picture picture) {
    Path file = place(picture.spec()).resolve(picture.chart().id() + "." + form.format().id());
    PictureWriter.write(picture, file, form.format());
    drawn.accept(picture);
    finished(file);
  }

  private Path place(PictureSpec spec) {
    return folder.resolve(spec.language().id()).resolve(spec.theme().id());
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ExportException(e, "export.noFolderMade", folder);
    }
  }
}
