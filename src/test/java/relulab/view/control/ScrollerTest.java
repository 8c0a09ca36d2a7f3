package relulab.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import relulab.export.Toolkit;

class ScrollerTest {
  @Test
  void keepsNoPictureOfWhatItShows() {
    requireNoPicture(() -> new Scroller(new Region()));
    requireNoPicture(() -> Scroller.inside(new TextArea("words")));
  }

  private static void requireNoPicture(Callable<? extends Control> maker) {
    Toolkit.start();
    Set<Node> parts =
        Toolkit.call(
            () -> {
              Control control = maker.call();
              Scene scene = new Scene(new javafx.scene.layout.StackPane(control), 100, 100);
              scene.snapshot(null);
              return control.lookupAll(".viewport");
            });
    assertEquals(1, parts.size());
    assertFalse(parts.iterator().next().isCache());
  }

  @Test
  void nothingElseScrolls() throws IOException {
    Set<String> others = new TreeSet<>();
    for (Path folder : new Path[] {Path.of("src/main/java"), Path.of("resources/fxml")}) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file);
          boolean isOther =
              text.contains("<ScrollPane")
                  || text.contains("new ScrollPane(")
                  || text.contains("TextArea(") && !text.contains("Scroller.inside(new TextArea(");
          if (isOther && !file.endsWith("Scroller.java")) {
            others.add(file.toString());
          }
        }
      }
    }
    assertEquals(Set.of(), others);
  }
}
