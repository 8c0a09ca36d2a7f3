package relulab.dist;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * The program's modules, made ready for the image: native libraries lie beside the other ones of
 * Java, where they are found without being unpacked into the person's home, and classes are new
 * enough for a cache.
 */
final class ProgramModules {
  private static final Set<String> NATIVE = Set.of("so", "dll", "dylib");

  private ProgramModules() {}

  /**
   * Copies what the program needs of a class path.
   *
   * @param modules where modules go; each is a jar, or the folder of the program's own classes
   * @param natives where native libraries go
   * @return the places of the modules
   */
  static List<Path> prepare(String classPath, Path modules, Path natives) throws IOException {
    Files.createDirectories(modules);
    Files.createDirectories(natives);
    List<Path> prepared = new ArrayList<>();
    for (Path place : needed(classPath)) {
      Path copy = modules.resolve(place.getFileName());
      if (Files.isDirectory(place)) {
        copyClasses(place, copy);
      } else {
        copy(place, copy, natives);
      }
      prepared.add(copy);
    }
    return prepared;
  }

  /** Of all places, those of modules that the program reads. */
  private static List<Path> needed(String classPath) {
    Path[] places =
        Stream.of(classPath.split(File.pathSeparator))
            .map(Path::of)
            .filter(ProgramModules::mayHoldModules)
            .toArray(Path[]::new);
    Configuration configuration =
        Configuration.resolve(
            ModuleFinder.of(places),
            List.of(ModuleLayer.boot().configuration()),
            ModuleFinder.of(),
            Set.of("relulab"));
    return configuration.modules().stream()
        .map(ResolvedModule::reference)
        .map(reference -> Path.of(reference.location().orElseThrow()))
        .sorted()
        .toList();
  }

  private static boolean mayHoldModules(Path place) {
    if (Files.isDirectory(place)) {
      return Files.exists(place.resolve("module-info.class"));
    }
    try (JarFile jar = new JarFile(place.toFile(), true, JarFile.OPEN_READ, Runtime.version())) {
      return jar.versionedStream().anyMatch(entry -> entry.getName().equals("module-info.class"));
    } catch (IOException e) {
      return false;
    }
  }

  /** JavaFX reads styles as bytes in a fraction of the time that it takes to parse them. */
  private static void copyClasses(Path folder, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(folder.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    try (Stream<Path> styles = Files.list(to.resolve("css"))) {
      for (Path css : styles.toList()) {
        String name = css.getFileName().toString().replaceFirst("css$", "bss");
        Stylesheet.convertToBinary(css.toFile(), css.resolveSibling(name).toFile());
      }
    }
  }

  private static void copy(Path jar, Path to, Path natives) throws IOException {
    try (JarFile in = new JarFile(jar.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(to))) {
      for (Enumeration<JarEntry> entries = in.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        String name = entry.getName();
        if (entry.isDirectory()) {
          continue;
        }
        try (InputStream content = in.getInputStream(entry)) {
          byte[] bytes = content.readAllBytes();
          if (NATIVE.contains(ending(name))) {
            Files.write(natives.resolve(Path.of(name).getFileName()), bytes);
          } else {
            write(out, name, name.endsWith(".class") ? NewerClasses.of(bytes) : bytes);
          }
        }
      }
    }
  }

  private static void write(OutputStream out, String name, byte[] bytes) throws IOException {
    ((JarOutputStream) out).putNextEntry(new JarEntry(name));
    out.write(bytes);
    ((JarOutputStream) out).closeEntry();
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
