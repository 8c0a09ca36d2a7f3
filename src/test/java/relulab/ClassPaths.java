package relulab;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the classes are, for processes that tests start. */
public final class ClassPaths {
  private ClassPaths() {}

  /** Also where whatever runs the tests has a loader of its own. */
  public static String ofTests() {
    Stream<Path> places =
        ClassPaths.class.getClassLoader() instanceof URLClassLoader loader
            ? Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())))
            : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    return places
        .map(place -> place.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
