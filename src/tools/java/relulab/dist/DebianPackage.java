package relulab.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A package for Debian and its kin. Every file belongs to it, menu entry, manual and completion as
 * well, so that removing it leaves nothing behind: jpackage's own packages make some of them by
 * scripts, and their menu entry does not take the file that is opened.
 */
final class DebianPackage {
  private static final String DEPENDS =
      "libc6, libgtk-3-0t64 | libgtk-3-0, libx11-6, libxtst6, libxxf86vm1, libgl1";

  private DebianPackage() {}

  /** Makes it of an image; returns the package. */
  static Path make(Path image, Path work, Path to, String version) throws IOException {
    Path tree = work.resolve("deb");
    Dist.copy(image, tree.resolve("opt/relulab"));
    Path share = tree.resolve("usr/share");
    put(work.resolve("relulab.1"), share.resolve("man/man1/relulab.1"));
    put(work.resolve("completion.bash"), share.resolve("bash-completion/completions/relulab"));
    put(work.resolve("relulab.png"), share.resolve("icons/hicolor/256x256/apps/relulab.png"));
    put(Dist.PARTS.resolve("relulab.desktop"), share.resolve("applications/relulab.desktop"));
    put(Dist.PARTS.resolve("relulab-mime.xml"), share.resolve("mime/packages/relulab.xml"));
    put(Dist.LICENCES.resolve("LICENSE.txt"), share.resolve("doc/relulab/copyright"));
    Path bin = tree.resolve("usr/bin");
    Files.createDirectories(bin);
    Files.createSymbolicLink(bin.resolve("relulab"), Path.of("/opt/relulab/bin/relulab"));
    String architecture = Tool.run(List.of("dpkg", "--print-architecture")).strip();
    Path control = tree.resolve("DEBIAN/control");
    Files.createDirectories(control.getParent());
    Files.writeString(control, control(version, architecture, kilobytes(tree)));
    readable(tree);
    Path made = to.resolve("relulab_" + version + "_" + architecture + ".deb");
    Tool.run(
        List.of(
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "-z3",
            "--build",
            tree.toString(),
            made.toString()));
    return made;
  }

  private static String control(String version, String architecture, long kilobytes) {
    return String.join(
            "\n",
            "Package: relulab",
            "Version: " + version,
            "Architecture: " + architecture,
            "Section: education",
            "Priority: optional",
            "Maintainer: ReLU Lab <relulab@localhost>",
            "Installed-Size: " + kilobytes,
            "Depends: " + DEPENDS,
            "Description: " + Dist.SUMMARY,
            " For the lecture hall, for the student at home, and for the author who needs a chart.",
            " Works offline, in English and in Chinese, and brings its own Java along.")
        + "\n";
  }

  private static void put(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(file, to);
  }

  private static long kilobytes(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum() / 1024;
    }
  }

  /** Whatever the umask of who builds it is. */
  private static void readable(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      for (Path file : files.filter(f -> !Files.isSymbolicLink(f)).toList()) {
        boolean all = Files.isDirectory(file) || Files.isExecutable(file);
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(all ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }
}
