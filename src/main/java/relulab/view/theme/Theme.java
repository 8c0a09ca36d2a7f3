package relulab.view.theme;

/** The looks that pictures come in; the window itself is light or dark. */
public enum Theme {
  LIGHT("light"),
  DARK("dark"),
  /** White paper: lines differ in pattern and in lightness too, so that a grey copy can be read. */
  PRINT("print"),
  /** As light, without a background. */
  TRANSPARENT("transparent");

  private final String id;

  Theme(String id) {
    this.id = id;
  }

  /** The name used on the command line and in settings. */
  public String id() {
    return id;
  }

  /** The colours of this look. */
  public Palette palette() {
    return switch (this) {
      case LIGHT -> Palettes.LIGHT;
      case DARK -> Palettes.DARK;
      case PRINT -> Palettes.PRINT;
      case TRANSPARENT -> Palettes.TRANSPARENT;
    };
  }
}
