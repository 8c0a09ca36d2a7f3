package relulab.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Caches of classes that are loaded, linked and seen at work before: starts need not do so. */
final class Cache {
  /** What any of the commands may need for itself. */
  private static final List<String> OPTIONS =
      List.of(
          "-Djdk.reflect.useNativeAccessorOnly=true",
          "-Djava.awt.headless=true",
          "--enable-native-access=javafx.graphics,relulab",
          "-Xlog:aot=off",
          "-Xlog:cds=off");

  private Cache() {}

  /**
   * Makes a cache with the very Java that will use it, by a start that shows what is needed.
   *
   * @param start options of Java, the module and its arguments
   */
  static void make(Path java, Path cache, String... start) throws IOException {
    Files.createDirectories(cache.getParent());
    List<String> command = Tool.command(Tool.javaIn(java, "java").toString());
    command.add("-XX:AOTCacheOutput=" + cache);
    command.addAll(OPTIONS);
    command.addAll(List.of(start));
    Tool.run(Map.of("LC_ALL", "C.UTF-8"), command);
    if (!Files.exists(cache)) {
      throw new IOException("no cache was made by " + String.join(" ", command));
    }
  }
}
