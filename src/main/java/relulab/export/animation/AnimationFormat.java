package relulab.export.animation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of animations. */
public enum AnimationFormat {
  /** Up to 256 colours; plays everywhere and needs no other program. */
  GIF,
  MP4,
  WEBM;

  /** Its name and the ending of its files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that a name ends in. */
  public static Optional<AnimationFormat> find(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> name.endsWith("." + f.id())).findFirst();
  }

  /** The format that a name ends in; GIF where it says none, as that of a pipe. */
  public static AnimationFormat of(Path file) {
    return find(file).orElse(GIF);
  }

  /** Whether it can be written on this computer; it may start another program to find out. */
  public boolean isPossible() {
    return this == GIF || Movie.isInstalled();
  }
}
