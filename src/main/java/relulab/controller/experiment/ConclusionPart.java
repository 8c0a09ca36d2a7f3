package relulab.controller.experiment;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.model.experiment.conclusion.Sentence;
import relulab.model.experiment.conclusion.Sentence.Role;
import relulab.text.Messages;
import relulab.view.control.Presence;
import relulab.view.experiment.SentenceWords;

/** What results say: the claim over the chart, and under it what follows and what does not. */
final class ConclusionPart {
  private final Label claim;
  private final Label detail;
  private final VBox box;
  private @Nullable List<Sentence> shown;

  ConclusionPart(Label claim, Label detail, VBox box) {
    this.claim = claim;
    this.detail = detail;
    this.box = box;
  }

  /** Shows sentences; without any, it says nothing. */
  void show(List<Sentence> sentences, Messages messages) {
    if (sentences.equals(shown)) {
      return;
    }
    shown = sentences;
    SentenceWords words = new SentenceWords(messages);
    line(claim, sentences, Role.CLAIM, words);
    line(detail, sentences, Role.DETAIL, words);
    box.getChildren().clear();
    add(sentences, Role.FOLLOWS, "✓", words);
    if (sentences.stream().anyMatch(s -> s.role() == Role.NOT)) {
      Label title = new Label(messages.get("experiment.page.notFollow"));
      title.getStyleClass().addAll("card-title-small", "not-follow");
      title.setMaxWidth(Double.MAX_VALUE);
      box.getChildren().add(title);
    }
    add(sentences, Role.NOT, "–", words);
  }

  private static void line(Label label, List<Sentence> sentences, Role role, SentenceWords words) {
    String text =
        sentences.stream().filter(s -> s.role() == role).map(words::text).findFirst().orElse("");
    label.setText(text);
    Presence.set(label, !text.isEmpty());
  }

  private void add(List<Sentence> sentences, Role role, String sign, SentenceWords words) {
    sentences.stream()
        .filter(s -> s.role() == role)
        .map(s -> row(sign, words.text(s), role))
        .forEach(box.getChildren()::add);
  }

  private static Node row(String sign, String text, Role role) {
    Label mark = new Label(sign);
    mark.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    mark.getStyleClass().add("sentence-sign");
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(role == Role.NOT ? "hint" : "sentence");
    HBox row = new HBox(8, mark, label);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }
}
