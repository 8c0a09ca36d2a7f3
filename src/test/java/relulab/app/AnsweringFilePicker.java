package relulab.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import relulab.controller.FilePicker;

/** Stands in for the system's file dialogs: it gives the answer that a test has put there. */
final class AnsweringFilePicker implements FilePicker {
  Optional<Path> answer = Optional.empty();
  List<Path> several = List.of();
  String suggestedName = "";

  @Override
  public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
    suggestedName = suggested;
    return answer;
  }

  @Override
  public Optional<Path> open(String title, List<Kind> kinds) {
    return answer;
  }

  @Override
  public List<Path> openSeveral(String title, List<Kind> kinds) {
    return several;
  }

  @Override
  public Optional<Path> folder(String title) {
    return answer;
  }
}
