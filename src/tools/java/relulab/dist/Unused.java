package relulab.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the modules that the program reads hold and the program never loads: Swing, sound, printing,
 * style sheet processors, other programs' themes. Modules have to keep their packages: of each the
 * smallest file stays.
 */
final class Unused {
  /** Module and folder; everything below goes as well. */
  private static final List<String> PACKAGES =
      List.of(
          "java.desktop/javax/swing",
          "java.desktop/com/sun/java/swing",
          "java.desktop/sun/swing",
          "java.desktop/sun/awt/X11",
          "java.desktop/com/sun/media/sound",
          "java.desktop/javax/sound",
          "java.desktop/javax/print",
          "java.desktop/sun/print",
          "java.xml/com/sun/org/apache/xalan",
          "java.xml/com/sun/org/apache/bcel",
          "java.xml/com/sun/java_cup",
          "java.xml/com/sun/org/apache/xpath",
          "java.xml/com/sun/org/apache/xml/internal/dtm",
          "java.xml/com/sun/org/apache/xml/internal/serializer",
          "java.base/sun/security/tools");

  private static final List<String> RESOURCES =
      List.of(
          "**/doc-files/**",
          "/javafx.controls/com/sun/javafx/scene/control/skin/caspian/**",
          "/javafx.graphics/javafx-swt.jar",
          "regex:/atlantafx\\.base/atlantafx/base/theme/(cupertino|dracula|nord)-?[a-z]*\\.(css|bss)");

  private Unused() {}

  /** What jlink leaves out, as its option has it. */
  static String patterns() throws IOException {
    List<String> patterns = new ArrayList<>(RESOURCES);
    FileSystem classes = FileSystems.getFileSystem(URI.create("jrt:/"));
    for (String place : PACKAGES) {
      Path top = classes.getPath("/modules/" + place);
      if (Files.exists(top)) {
        add(patterns, top);
      }
    }
    return String.join(",", patterns);
  }

  private static void add(List<String> patterns, Path top) throws IOException {
    try (Stream<Path> folders = Files.walk(top)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        String name = folder.subpath(1, folder.getNameCount()).toString();
        patterns.add("regex:/" + name.replace(".", "\\.") + "/" + butOne(folder) + "[^/]+");
      }
    }
  }

  /** All but the smallest file, where there are files. */
  private static String butOne(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .min(Comparator.comparing(Unused::size).thenComparing(Path::toString))
          .map(file -> file.getFileName().toString())
          .map(name -> "(?!" + name.replace("$", "\\$").replace(".", "\\.") + "$)")
          .orElse("");
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
