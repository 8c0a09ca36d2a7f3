package relulab.controller.export;

import javafx.scene.Node;
import relulab.export.film.FilmPage;
import relulab.text.Messages;
import relulab.text.Numbers;

/** The run as a page that students play in a browser. */
final class FilmPart implements TrialPart {
  private final Messages messages;

  FilmPart(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Node beside() {
    return new About(messages.get("export.run.about.film"));
  }

  @Override
  public String estimate(Request request) {
    return messages.get("export.run.filmed", Numbers.count(request.to()));
  }

  @Override
  public Work work(Request request) {
    FilmPage film = FilmPage.of(request.scenario(), request.to());
    return (file, progress) -> film.write(request.language(), file, progress);
  }
}
