package relulab.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import relulab.controller.AppState;
import relulab.controller.ThemeChoice;
import relulab.text.Language;
import relulab.view.surface.Fonts;

/** Makes the pictures in screenshots/ from the running app, without a display. */
public final class Screenshots {
  private record Size(int width, int height) {}

  private static final List<Size> SIZES = List.of(new Size(1024, 768), new Size(1600, 1000));

  private Screenshots() {}

  /** Writes all pictures into the folder screenshots/, or the one given. */
  public static void main(String[] args) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Path folder = Path.of(args.length > 0 ? args[0] : "screenshots");
    Files.createDirectories(folder);
    Platform.startup(
        () -> {
          try {
            Fonts.load();
            takeAll(folder);
          } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
          }
          Platform.exit();
        });
  }

  private static void takeAll(Path folder) throws Exception {
    for (Language language : Language.values()) {
      for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
        for (Size size : SIZES) {
          AppState state = new AppState();
          state.languageProperty().set(language);
          state.themeChoiceProperty().set(theme);
          String name =
              "functions-%s-%s-%dx%d.png"
                  .formatted(language.id(), theme.id(), size.width(), size.height());
          take(new MainScene(state, size.width(), size.height()).scene(), folder.resolve(name));
        }
      }
    }
  }

  private static void take(Scene scene, Path file) throws Exception {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    var picture =
        new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    javax.imageio.ImageIO.write(picture, "png", file.toFile());
    System.out.println(file);
  }
}
