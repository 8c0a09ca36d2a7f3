package relulab.export.animation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.export.ProgressListener;
import relulab.export.Toolkit;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneMaps;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.scenario.Scenario;
import relulab.scenario.SceneCatalog;
import relulab.text.Language;
import relulab.view.theme.Theme;

class AnimationTest {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 270;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    Toolkit.start();
  }

  private static Scenario scene() {
    return SceneCatalog.find("learning-rate-shock").orElseThrow().scenario();
  }

  private static AnimationSpec spec(Theme theme) {
    PictureSpec picture = new PictureSpec(WIDTH, HEIGHT, null, theme, Language.CHINESE, 1, false);
    return new AnimationSpec(290, 430, 20, 12, 5, picture, true, false);
  }

  private static Animation animation(Theme theme) {
    return new Animation(scene(), spec(theme));
  }

  private record Read(List<BufferedImage> frames, List<Integer> delays) {}

  /** Puts each stored rectangle on what was there, as programs that show it do. */
  private static Read read(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    List<BufferedImage> frames = new ArrayList<>();
    List<Integer> delays = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        Element tree =
            (Element) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        Element place = (Element) tree.getElementsByTagName("ImageDescriptor").item(0);
        Element control = (Element) tree.getElementsByTagName("GraphicControlExtension").item(0);
        delays.add(Integer.valueOf(control.getAttribute("delayTime")));
        BufferedImage next = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = next.createGraphics();
        g.drawImage(screen, 0, 0, null);
        g.drawImage(
            reader.read(i),
            Integer.parseInt(place.getAttribute("imageLeftPosition")),
            Integer.parseInt(place.getAttribute("imageTopPosition")),
            null);
        g.dispose();
        frames.add(next);
        screen = next;
      }
    }
    return new Read(frames, delays);
  }

  @Test
  void eachFrameIsThePictureOfItsStep() throws Exception {
    Animation animation = animation(Theme.DARK);
    Path file = folder.resolve("run.gif");
    List<Double> shares = new ArrayList<>();
    animation.write(file, shares::add);
    Read read = read(file);
    assertEquals(8, read.frames.size());
    assertEquals(List.of(20, 20, 20, 20, 20, 20, 20, 150), read.delays);
    assertEquals(1, shares.getLast(), 1e-9);
    Trial trial = new Trial(scene().setup());
    for (int i : new int[] {0, 4, 7}) {
      trial.seek(animation.reel().shots().get(i).step());
      double error = meanError(read.frames.get(i), drawn(Theme.DARK, trial.frame()));
      assertTrue(error < 3, "frame " + i + " is " + error + " of 255 away");
    }
    assertNotEquals(0, meanError(read.frames.get(0), read.frames.get(7)));
  }

  private static int[] drawn(Theme theme, Frame frame) {
    return PictureWriter.pixels(
        new TrialSubject(scene(), spec(theme)).picture(frame, LaneMaps.of(frame)));
  }

  private static double meanError(BufferedImage image, int[] wanted) {
    return meanError(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH), wanted);
  }

  private static double meanError(BufferedImage image, BufferedImage other) {
    return meanError(image, other.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
  }

  private static double meanError(int[] is, int[] wanted) {
    double sum = 0;
    for (int i = 0; i < is.length; i++) {
      for (int shift = 0; shift <= 16; shift += 8) {
        sum += Math.abs((is[i] >> shift & 255) - (wanted[i] >> shift & 255));
      }
    }
    return sum / 3 / is.length;
  }

  @Test
  void cancelledWorkKeepsTheOldFile() throws Exception {
    Path file = Files.writeString(folder.resolve("old.gif"), "old");
    ProgressListener stop =
        share -> {
          if (share > 0.4) {
            throw new CancellationException();
          }
        };
    assertThrows(CancellationException.class, () -> animation(Theme.LIGHT).write(file, stop));
    assertEquals("old", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  /** A neuron that is dead for two steps is dead in two frames, in exactly its colours. */
  @Test
  void aKillOfTwoStepsIsSeenInItsExactColours() throws Exception {
    Setup setup =
        scene()
            .setup()
            .withInterventions(
                List.of(
                    Planned.at(20, new Intervention.Kill(1, 0)),
                    Planned.at(22, new Intervention.NudgeBias(1, 0, 4))));
    Scenario killed = new Scenario(scene().title(), 40, setup, List.of());
    PictureSpec picture =
        new PictureSpec(WIDTH, HEIGHT, null, Theme.LIGHT, Language.ENGLISH, 1, false);
    AnimationSpec spec = new AnimationSpec(17, 25, 1, 12, 10, picture, false, true);
    TrialSubject subject = new TrialSubject(killed, spec);
    Animation animation = new Animation(killed, spec);
    Path file = folder.resolve("kill.gif");
    animation.write(file, ProgressListener.NONE);
    Read read = read(file);
    int dead = rgb(Theme.LIGHT.palette().dead());
    Trial trial = new Trial(setup);
    List<Long> seen = new ArrayList<>();
    for (int i = 0; i < read.frames.size(); i++) {
      long step = animation.reel().shots().get(i).step();
      trial.seek(step);
      boolean isDead = trial.frame().lanes().getFirst().neuron(1, 0).state().isSilent();
      int[] wanted =
          PictureWriter.pixels(subject.picture(trial.frame(), LaneMaps.of(trial.frame())));
      int count = 0;
      for (int at = 0; at < wanted.length; at++) {
        if ((wanted[at] & 0xFFFFFF) == dead) {
          count++;
          int shown = read.frames.get(i).getRGB(at % WIDTH, at / WIDTH) & 0xFFFFFF;
          assertEquals(dead, shown, "step " + step + ", pixel " + at);
        }
      }
      if (isDead) {
        assertTrue(count > 20, "step " + step + " has " + count + " pixels of a dead neuron");
        seen.add(step);
      }
    }
    assertEquals(List.of(20L, 21L), seen);
  }

  private static int rgb(javafx.scene.paint.Color color) {
    return (int) Math.round(255 * color.getRed()) << 16
        | (int) Math.round(255 * color.getGreen()) << 8
        | (int) Math.round(255 * color.getBlue());
  }
}
