package relulab.controller;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import relulab.view.control.Presence;

/**
 * Shows the notices above the page, which makes room for them, so that they cover nothing; what is
 * told while a dialog is open stands above that, since the page lies in the shade. Good news goes
 * by itself once it could be read; what went wrong stays until it is put away or no longer holds.
 * Only the newest few are shown. It lives as long as it is held.
 */
final class NoticeBars {
  /** Two of them take no more room than a page can spare; the others come as these go. */
  static final int MOST = 2;

  private static final Duration LEAST = Duration.seconds(12);
  private static final Duration PER_CHARACTER = Duration.millis(60);

  private final AppState state;
  private final VBox box;
  private final DialogPlace place;
  private List<Notice> behind = List.of();
  private final IdentityHashMap<Notice, HBox> bars = new IdentityHashMap<>();
  private final ListChangeListener<Notice> onNotices = change -> show();

  NoticeBars(AppState state, VBox box, DialogPlace place) {
    this.state = state;
    this.box = box;
    this.place = place;
    place.setOnChange(this::onDialog);
    state.notices().addListener(new WeakListChangeListener<>(onNotices));
    show();
  }

  /** What was told before the first dialog opened stays where it is. */
  private void onDialog() {
    if (!place.isOpen()) {
      behind = List.of();
    } else if (behind.isEmpty() && place.notices().getChildren().isEmpty()) {
      behind = List.copyOf(state.notices());
    }
    show();
  }

  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private void show() {
    List<Notice> all = state.notices();
    bars.keySet().removeIf(notice -> all.stream().noneMatch(each -> each == notice));
    boolean isOpen = place.isOpen();
    if (!isOpen) {
      place.notices().getChildren().clear(); // A bar is in one place only.
    }
    fill(box, all.stream().filter(notice -> !isOpen || isBehind(notice)).toList());
    fill(place.notices(), all.stream().filter(notice -> isOpen && !isBehind(notice)).toList());
  }

  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private boolean isBehind(Notice notice) {
    return behind.stream().anyMatch(each -> each == notice);
  }

  private void fill(VBox where, List<Notice> notices) {
    List<Notice> newest = notices.subList(Math.max(0, notices.size() - MOST), notices.size());
    where
        .getChildren()
        .setAll(newest.stream().map(notice -> bars.computeIfAbsent(notice, this::bar)).toList());
    Presence.set(where, !newest.isEmpty());
  }

  private HBox bar(Notice notice) {
    Label label = new Label(notice.text());
    label.setWrapText(true);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox bar = new HBox(10, label);
    bar.getStyleClass().addAll("notice", notice.error() ? "notice-error" : "notice-info");
    if (!notice.details().isEmpty()) {
      bar.getChildren().addAll(copy(notice), openFolder());
    }
    Notice.Offer offer = notice.offer();
    if (offer != null) {
      bar.getChildren()
          .add(
              button(
                  offer.label(),
                  () -> {
                    putAway(notice);
                    offer.action().run();
                  }));
    }
    bar.getChildren().add(button(text("app.close"), () -> putAway(notice)));
    if (notice.isPassing()) {
      letPass(notice, bar);
    }
    return bar;
  }

  /**
   * Its time stands still while somebody points at it or has the keyboard in it, and while it
   * stands in no window: time that goes on would keep the window of another language alive.
   */
  private void letPass(Notice notice, HBox bar) {
    PauseTransition time =
        new PauseTransition(LEAST.add(PER_CHARACTER.multiply(notice.text().length())));
    time.setOnFinished(e -> putAway(notice));
    Runnable refresh =
        () -> {
          if (bar.getScene() == null || bar.isHover() || bar.isFocusWithin()) {
            time.pause();
          } else if (time.getStatus() != Animation.Status.RUNNING) {
            time.play();
          }
        };
    bar.hoverProperty().addListener(observable -> refresh.run());
    bar.focusWithinProperty().addListener(observable -> refresh.run());
    bar.sceneProperty().addListener(observable -> refresh.run());
  }

  private void putAway(Notice notice) {
    state.notices().removeAll(Collections.singleton(notice));
  }

  private Button copy(Notice notice) {
    String all = notice.text() + "\n\n" + notice.details();
    return button(
        text("app.copyDetails"),
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, all)));
  }

  /** The log, and all else that is kept, lies there. */
  private Button openFolder() {
    return button(text("app.openFolder"), state::openConfigFolder);
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
