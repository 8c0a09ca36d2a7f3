package relulab.controller.present;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.present.SlidePainter;
import relulab.view.surface.Fonts;
import relulab.view.theme.Theme;
import relulab.view.trial.Snapshot;

/**
 * Pictures of all that a room sees, to look at: {@code FOLDER WIDTHxHEIGHT THEME [SCENE…]}, in both
 * languages.
 */
public final class SlideSnapshots {
  private SlideSnapshots() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Path folder = Files.createDirectories(Path.of(args[0]));
    String[] size = args[1].split("x");
    Theme theme = Theme.valueOf(args[2].toUpperCase(Locale.ROOT));
    Platform.startup(
        () -> {
          Fonts.load();
          for (Scene scene : SceneCatalog.all()) {
            if (args.length == 3 || java.util.List.of(args).indexOf(scene.id()) >= 3) {
              take(scene, folder, Integer.parseInt(size[0]), Integer.parseInt(size[1]), theme);
            }
          }
          Platform.exit();
        });
  }

  private static void take(Scene scene, Path folder, int width, int height, Theme theme) {
    Stops.of(
        scene,
        (name, slides) ->
            slides.forEach(
                (language, slide) -> {
                  Look look = new Look(theme.palette(), Messages.of(language), 1);
                  Path file = folder.resolve(name + "-" + language.id() + ".png");
                  try {
                    Snapshot.write(
                        s -> SlidePainter.paint(s, slide, width, height, look),
                        width,
                        height,
                        file);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
  }
}
