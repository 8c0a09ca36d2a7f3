package relulab.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import relulab.cli.CommandLineFiles;

/**
 * Makes the program as people get it: an image with a Java of its own, and what the system has of
 * installers. Arguments: a folder, which must not be there; the version; one of {@code app-image},
 * {@code deb}, {@code rpm}, {@code msi}, {@code exe}, {@code dmg}, {@code pkg}.
 */
public final class Dist {
  static final String NAME = "relulab";
  static final String MAIN = "relulab/relulab.app.Main";
  static final String TITLE = "ReLU Lab";
  static final String SUMMARY = "Shows why ReLU neurons die and how leaky slopes bring them back";
  static final Path PARTS = Path.of("src/tools/dist");
  static final Path LICENCES = Path.of("resources/licences");

  private final Path folder;
  private final Path work;
  private final String version;

  private Dist(Path folder, String version) {
    this.folder = folder;
    this.version = version;
    work = folder.resolve("work");
  }

  public static void main(String[] args) {
    int code = 1;
    try {
      make(Path.of(args[0]), args[1], args[2]);
      code = 0;
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
    }
    System.exit(code); // JavaFX has drawn the icon, and its threads would go on.
  }

  private static void make(Path folder, String version, String type) throws IOException {
    Dist dist = new Dist(folder, version);
    dist.prepare();
    Path image = dist.image();
    double caches = size(image, ".aot") / 1e6;
    double rest = size(image, "") / 1e6 - caches;
    System.out.printf(Locale.ROOT, "%s: %.0f MB, and %.0f MB of caches%n", image, rest, caches);
    if (!type.equals("app-image")) {
      Path installer = dist.installer(type, image);
      System.out.printf(Locale.ROOT, "%s: %.0f MB%n", installer, Files.size(installer) / 1e6);
    }
  }

  private void prepare() throws IOException {
    Files.createDirectories(work);
    Icon.write(work);
    CommandLine program = CommandLineFiles.program();
    write("relulab.1", ManPage.of(program, version, SUMMARY));
    write("completion.bash", AutoComplete.bash(NAME, program));
    String classPath = System.getProperty("java.class.path");
    List<Path> modules =
        ProgramModules.prepare(classPath, work.resolve("modules"), work.resolve("natives"));
    Path runtime = work.resolve("runtime");
    JavaRuntime.make(modules, work.resolve("natives"), runtime);
    // What the second compiler saw worth its while in the rehearsal, it would compile at each
    // start,
    // beside the first frame: it sees nothing there, and finds for itself what is worth it later.
    Cache.make(
        runtime,
        work.resolve("app/relulab.aot"),
        "-XX:Tier4InvocationThreshold=100000000",
        "-XX:Tier4MinInvocationThreshold=100000000",
        "-XX:Tier4CompileThreshold=100000000",
        "-XX:Tier4BackEdgeThreshold=1000000000",
        "-Drelulab.rehearsal=window",
        "-m",
        MAIN);
    if (JavaRuntime.isLinux()) {
      // All classes of a cache are made ready at each start: quick commands have some with few.
      Cache.make(
          runtime,
          work.resolve("app/charts.aot"),
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Drelulab.rehearsal=charts",
          "-m",
          MAIN);
      Cache.make(
          runtime,
          work.resolve("app/evaluate.aot"),
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-m",
          MAIN,
          "evaluate",
          "--function=leaky-relu",
          "--alpha=0.1",
          "--x=-2,-0.5,0,3");
    }
    copy(LICENCES, work.resolve("app/licences"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(work.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Path image() throws IOException {
    List<String> command = Tool.command(Tool.ofJdk("jpackage"), "--type", "app-image");
    command.addAll(common());
    command.addAll(List.of("--runtime-image", work.resolve("runtime").toString()));
    command.addAll(List.of("--module", MAIN));
    command.addAll(List.of("--icon", work.resolve("relulab." + iconEnding()).toString()));
    command.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/relulab.aot"));
    command.addAll(List.of("--java-options", "-Xlog:aot=off -Xlog:cds=off"));
    command.addAll(List.of("--java-options", "-Djdk.reflect.useNativeAccessorOnly=true"));
    command.addAll(List.of("--java-options", "-Djava.awt.headless=true"));
    command.addAll(List.of("--java-options", "--enable-native-access=javafx.graphics,relulab"));
    command.addAll(List.of("--input", work.resolve("app").toString()));
    if (JavaRuntime.isWindows()) {
      // A program of Windows has either a console or none: commands have one.
      write("console.properties", "win-console=true\njava-options=-XX:+UseSerialGC\n");
      command.addAll(
          List.of("--add-launcher", "relulab-cli=" + work.resolve("console.properties")));
    }
    Tool.run(command);
    Path image = folder.resolve(NAME);
    if (JavaRuntime.isLinux()) {
      asScript(image);
    }
    return Files.exists(image) ? image : folder.resolve(NAME + ".app");
  }

  /** A script is the launcher, and no one else. */
  private void asScript(Path image) throws IOException {
    Path launcher = image.resolve("bin").resolve(NAME);
    Files.copy(PARTS.resolve("relulab.sh"), launcher, StandardCopyOption.REPLACE_EXISTING);
    boolean unused = launcher.toFile().setExecutable(true, false);
    Files.deleteIfExists(image.resolve("lib/libapplauncher.so"));
    Files.deleteIfExists(image.resolve("lib/app/" + NAME + ".cfg"));
    Path share = image.resolve("share");
    Files.createDirectories(share);
    Files.copy(work.resolve("relulab.1"), share.resolve("relulab.1"));
    Files.copy(work.resolve("completion.bash"), share.resolve("completion.bash"));
  }

  private Path installer(String type, Path image) throws IOException {
    if (type.equals("deb")) {
      return DebianPackage.make(image, work, folder, version);
    }
    write(
        "association.properties",
        "extension=relulab\nmime-type=application/x-relulab\ndescription=ReLU Lab\n");
    List<String> command = Tool.command(Tool.ofJdk("jpackage"), "--type", type);
    command.addAll(common());
    command.addAll(List.of("--app-image", image.toString()));
    command.addAll(
        List.of("--file-associations", work.resolve("association.properties").toString()));
    command.addAll(List.of("--license-file", LICENCES.resolve("LICENSE.txt").toString()));
    command.addAll(
        switch (type) {
          case "rpm" -> List.of("--linux-shortcut", "--linux-menu-group", "Education");
          case "msi", "exe" ->
              List.of(
                  "--win-menu", "--win-shortcut", "--win-dir-chooser", "--win-per-user-install");
          default -> List.of();
        });
    Tool.run(Map.of(), command);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith("." + type)).findFirst().orElseThrow();
    }
  }

  private List<String> common() {
    // macOS refuses versions that begin with 0.
    String number = iconEnding().equals("icns") ? "1" + version.substring(1) : version;
    return List.of(
        "--name",
        NAME,
        "--dest",
        folder.toString(),
        "--app-version",
        number,
        "--vendor",
        TITLE,
        "--description",
        SUMMARY);
  }

  private static String iconEnding() {
    return JavaRuntime.isWindows() ? "ico" : JavaRuntime.isLinux() ? "png" : "icns";
  }

  /** A folder and all that is in it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (!Files.isDirectory(copy)) {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static long size(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(Files::isRegularFile)
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
