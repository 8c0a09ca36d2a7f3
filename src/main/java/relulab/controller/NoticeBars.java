package relulab.controller;

import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the notices, each until the person puts it away. It lives as long as it is held. */
final class NoticeBars {
  private final AppState state;
  private final VBox box;
  private final ListChangeListener<Notice> onNotices = change -> show();

  NoticeBars(AppState state, VBox box) {
    this.state = state;
    this.box = box;
    state.notices().addListener(new WeakListChangeListener<>(onNotices));
    show();
  }

  private void show() {
    box.getChildren().clear();
    for (Notice notice : state.notices()) {
      box.getChildren().add(bar(notice));
    }
  }

  private Node bar(Notice notice) {
    Label label = new Label(notice.text());
    label.setWrapText(true);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox bar = new HBox(10, label);
    bar.getStyleClass().addAll("notice", notice.error() ? "notice-error" : "notice-info");
    if (!notice.details().isEmpty()) {
      String all = notice.text() + "\n\n" + notice.details();
      bar.getChildren()
          .add(
              button(
                  text("app.copyDetails"),
                  () ->
                      Clipboard.getSystemClipboard()
                          .setContent(Map.of(DataFormat.PLAIN_TEXT, all))));
    }
    Notice.Offer offer = notice.offer();
    if (offer != null) {
      bar.getChildren()
          .add(
              button(
                  offer.label(),
                  () -> {
                    state.notices().remove(notice);
                    offer.action().run();
                  }));
    }
    bar.getChildren().add(button(text("app.close"), () -> state.notices().remove(notice)));
    return bar;
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }

  private String text(String key) {
    return state.messages().get(key);
  }
}
