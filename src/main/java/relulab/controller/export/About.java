package relulab.controller.export;

import javafx.scene.control.Label;

/** Says what a file will be, where there is no picture of it. */
final class About extends Label {
  About(String text) {
    super(text);
    getStyleClass().add("about");
    setWrapText(true);
  }
}
