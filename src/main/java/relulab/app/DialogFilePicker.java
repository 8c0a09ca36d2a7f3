package relulab.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import relulab.controller.FilePicker;

/** The file dialogs of the operating system; they open where the last file was. */
final class DialogFilePicker implements FilePicker {
  private final Supplier<Window> owner;
  private @Nullable File folder;

  DialogFilePicker(Supplier<Window> owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> save(String title, String suggestedName, List<Kind> kinds) {
    FileChooser chooser = chooser(title, kinds);
    chooser.setInitialFileName(suggestedName);
    return remembered(chooser.showSaveDialog(owner.get()));
  }

  @Override
  public Optional<Path> open(String title, List<Kind> kinds) {
    return remembered(chooser(title, kinds).showOpenDialog(owner.get()));
  }

  @Override
  public List<Path> openSeveral(String title, List<Kind> kinds) {
    List<File> chosen = chooser(title, kinds).showOpenMultipleDialog(owner.get());
    if (chosen == null || chosen.isEmpty()) {
      return List.of();
    }
    folder = chosen.getFirst().getParentFile();
    return chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return remembered(chooser.showDialog(owner.get()));
  }

  private FileChooser chooser(String title, List<Kind> kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    for (Kind kind : kinds) {
      chooser
          .getExtensionFilters()
          .add(
              new FileChooser.ExtensionFilter(
                  kind.name(), kind.endings().stream().map(ending -> "*." + ending).toList()));
    }
    return chooser;
  }

  private Optional<Path> remembered(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    folder = file.getParentFile();
    return Optional.of(file.toPath());
  }
}
