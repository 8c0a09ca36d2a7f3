package relulab.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Java that the program brings along: the modules it reads, and nothing else. */
final class JavaRuntime {
  private static final List<String> UNUSED_LIBRARIES =
      List.of("jsound", "splashscreen", "awt_xawt", "jawt", "prefs", "mlib_image");

  private JavaRuntime() {}

  /**
   * Makes it.
   *
   * @param modules the program's
   * @param natives a folder of native libraries that go into it
   */
  static void make(List<Path> modules, Path natives, Path to) throws IOException {
    String path =
        modules.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> command = Tool.command(Tool.ofJdk("jlink"), "--module-path", path);
    // jdk.localedata: numbers and line breaks in Chinese.
    command.addAll(List.of("--add-modules", "relulab,jdk.localedata", "--include-locales=en,zh"));
    command.addAll(List.of("--strip-debug", "--no-header-files", "--no-man-pages"));
    command.addAll(List.of("--compress=zip-9", "--exclude-resources=" + Unused.patterns()));
    command.addAll(List.of("--output", to.toString()));
    Tool.run(command);
    Path libraries = isWindows() ? to.resolve("bin") : to.resolve("lib");
    move(natives, libraries);
    for (String name : UNUSED_LIBRARIES) {
      Files.deleteIfExists(libraries.resolve(System.mapLibraryName(name)));
    }
    for (String name : List.of("keytool", "jrunscript")) {
      Files.deleteIfExists(Tool.javaIn(to, name));
    }
    if (isLinux()) {
      strip(to);
    }
  }

  private static void move(Path natives, Path libraries) throws IOException {
    try (Stream<Path> files = Files.list(natives)) {
      for (Path file : files.toList()) {
        Path name = file.getFileName();
        Files.move(file, libraries.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Names of functions in native libraries are for debuggers. */
  private static void strip(Path runtime) throws IOException {
    try (Stream<Path> files = Files.walk(runtime.resolve("lib"))) {
      for (Path library : files.filter(file -> file.toString().endsWith(".so")).toList()) {
        Tool.runIfThere("strip", "--strip-unneeded", library.toString());
      }
    }
  }

  static boolean isLinux() {
    return system().contains("Linux");
  }

  static boolean isWindows() {
    return system().contains("Windows");
  }

  private static String system() {
    @Nullable String name = System.getProperty("os.name");
    return name == null ? "" : name;
  }
}
