package relulab.controller;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks a person for a file. The window shows the system's dialog; a test answers by itself. */
public interface FilePicker {
  /** For where there are no dialogs: nobody ever chooses a file. */
  FilePicker NONE =
      new FilePicker() {
        @Override
        public Optional<Path> save(String title, String suggestedName, List<Kind> kinds) {
          return Optional.empty();
        }

        @Override
        public Optional<Path> open(String title, List<Kind> kinds) {
          return Optional.empty();
        }

        @Override
        public List<Path> openSeveral(String title, List<Kind> kinds) {
          return List.of();
        }

        @Override
        public Optional<Path> folder(String title) {
          return Optional.empty();
        }
      };

  /**
   * A kind of file.
   *
   * @param name in words
   * @param endings file name endings without the dot, the usual one first
   */
  record Kind(String name, List<String> endings) {

    /** The file as it was named, with the usual ending added where none of this kind is there. */
    public Path complete(Path file) {
      String named = file.toString().toLowerCase(Locale.ROOT);
      boolean ends = endings.stream().anyMatch(ending -> named.endsWith("." + ending));
      return ends ? file : Path.of(file + "." + endings.getFirst());
    }
  }

  /** Where to write a file; the system's dialog asks before it replaces one. */
  Optional<Path> save(String title, String suggestedName, List<Kind> kinds);

  /** Which file to read. */
  Optional<Path> open(String title, List<Kind> kinds);

  /** Which files to read, one or more; none if nobody chose any. */
  List<Path> openSeveral(String title, List<Kind> kinds);

  /** Which folder to write files into. */
  Optional<Path> folder(String title);
}
