package relulab.export;

import org.jspecify.annotations.Nullable;

/** Sizes that pictures are often needed in. */
public enum PicturePreset {
  /** A slide on a projector. */
  SLIDE("slide", 1920, 1080, null),
  /** A slide on a 4K screen. */
  SLIDE_4K("4k", 3840, 2160, null),
  /** A column of a journal, 85 mm wide, 4:3. */
  COLUMN("column", 1004, 753, 300),
  /** The full width of a page, 170 mm, 3:2. */
  PAGE("page", 2008, 1339, 300);

  private final String id;
  private final int width;
  private final int height;
  private final @Nullable Integer dpi;

  PicturePreset(String id, int width, int height, @Nullable Integer dpi) {
    this.id = id;
    this.width = width;
    this.height = height;
    this.dpi = dpi;
  }

  /** The name used on the command line. */
  public String id() {
    return id;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** Pixels an inch, null where the picture is for a screen. */
  public @Nullable Integer dpi() {
    return dpi;
  }
}
