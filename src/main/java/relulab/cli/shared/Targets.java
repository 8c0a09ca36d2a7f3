package relulab.cli.shared;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relulab.export.ExportException;
import relulab.export.PictureFormat;
import relulab.export.SpecialFiles;

/** Into which file each chart goes. */
public final class Targets {
  private Targets() {}

  /**
   * One chart goes into the file; several, or one with a folder for a place, go into a folder under
   * their own names. The folder is made if it does not exist.
   *
   * @param out as typed: an ending slash makes it a folder
   * @param format the format if it was given
   */
  public static Map<String, Path> of(List<String> ids, String out, @Nullable PictureFormat format) {
    Path path = Path.of(out);
    boolean folder = isFolder(out);
    if (SpecialFiles.isSpecial(path)) {
      return special(ids, path, format);
    }
    if (ids.size() == 1 && !folder) {
      requireFormat(path, format);
      return Map.of(ids.getFirst(), path);
    }
    if (!folder && PictureFormat.isOfPicture(path)) {
      throw new UsageException("cli.export.needsFolder", out);
    }
    create(path);
    String ending = (format == null ? PictureFormat.PNG : format).ending();
    Map<String, Path> targets = new LinkedHashMap<>();
    ids.forEach(id -> targets.put(id, path.resolve(id + ending)));
    return targets;
  }

  /** A pipe takes one picture, and has no name that says its format. */
  private static Map<String, Path> special(
      List<String> ids, Path path, @Nullable PictureFormat format) {
    if (ids.size() > 1) {
      throw new UsageException("cli.export.needsFolder", path);
    }
    if (format == null) {
      throw new UsageException(
          "cli.export.needsFormat", path, PictureFormat.list(PictureFormat::id));
    }
    return Map.of(ids.getFirst(), path);
  }

  /**
   * Whether a place that was typed is a folder, by its ending slash or because it is one already.
   */
  public static boolean isFolder(String out) {
    return out.endsWith("/") || out.endsWith(File.separator) || Files.isDirectory(Path.of(out));
  }

  private static void requireFormat(Path file, @Nullable PictureFormat format) {
    if (!PictureFormat.isOfPicture(file)) {
      throw new UsageException(
          "cli.export.badEnding", file, PictureFormat.list(PictureFormat::ending));
    }
    if (format != null && !format.matches(file)) {
      throw new UsageException("cli.export.formatDiffers", format.id(), file);
    }
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ExportException(e, "export.noFolderMade", folder);
    }
  }
}
