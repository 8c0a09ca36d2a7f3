package relulab.view.theme;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;
import relulab.view.theme.Palette.Series;

/** The palettes of the app. */
final class Palettes {
  /** YlGnBu of ColorBrewer 2 (Brewer, Harrower and others): safe for colour-blind readers. */
  private static final List<Color> YELLOW_TO_BLUE =
      shades(
          "#FFFFD9", "#EDF8B1", "#C7E9B4", "#7FCDBB", "#41B6C4", "#1D91C0", "#225EA8", "#253494",
          "#081D58");

  static final Palette LIGHT =
      new Palette(
          Color.web("#F5F6F8"),
          Color.web("#FFFFFF"),
          Color.web("#DFE3E8"),
          Color.web("#1B212B"),
          Color.web("#5C6675"),
          Color.web("#E8EBEF"),
          Color.web("#A3ABB8"),
          Color.web("#1F2733"),
          Color.web("#FFFFFF"),
          Color.web("#E9ECF1"),
          Color.web("#9A4A00"),
          Color.web("#3A404B"),
          Color.web("#3A404B"),
          Color.web("#FFFFFF"),
          Color.web("#8A6000"),
          Color.web("#B57F00"),
          Color.web("#FFF6DC", 0.55),
          Color.web("#CC79A7"),
          Color.web("#A63C7F"),
          Color.web("#D55E00", 0.12),
          Color.web("#FFFFFF"),
          Color.web("#7B5EA7"),
          Color.web("#1B212B", 0.72),
          Color.web("#C3C9D2"),
          series(Palettes::light),
          YELLOW_TO_BLUE);

  static final Palette DARK =
      new Palette(
          Color.web("#0F1216"),
          Color.web("#181C22"),
          Color.web("#2C333D"),
          Color.web("#ECEFF4"),
          Color.web("#9AA4B2"),
          Color.web("#262C35"),
          Color.web("#616B7A"),
          Color.web("#E4E8EE"),
          Color.web("#14181D"),
          Color.web("#2A303A"),
          Color.web("#F0B36A"),
          Color.web("#08090B"),
          Color.web("#5A6270"),
          Color.web("#FFFFFF"),
          Color.web("#E3B341"),
          Color.web("#E3B341"),
          Color.web("#2E2612", 0.55),
          Color.web("#E58FBE"),
          Color.web("#E58FBE"),
          Color.web("#F0A35E", 0.16),
          Color.web("#232932"),
          Color.web("#B39BDB"),
          Color.web("#ECEFF4", 0.7),
          Color.web("#4A525E"),
          series(Palettes::dark),
          YELLOW_TO_BLUE); // Dead is dark here, too.

  /** Lightness falls from ReLU to LeakyReLU to PReLU and every line has a pattern of its own. */
  static final Palette PRINT =
      new Palette(
          Color.WHITE,
          Color.WHITE,
          Color.web("#BBBBBB"),
          Color.BLACK,
          Color.web("#444444"),
          Color.web("#E4E4E4"),
          Color.web("#808080"),
          Color.BLACK,
          Color.WHITE,
          Color.web("#E4E4E4"),
          Color.BLACK,
          Color.web("#222222"),
          Color.web("#222222"),
          Color.WHITE,
          Color.web("#6B4A00"),
          Color.web("#6B4A00"),
          Color.web("#FFFFFF", 0.55),
          Color.web("#B04F87"),
          Color.web("#8C2F66"),
          Color.web("#000000", 0.08),
          Color.WHITE,
          Color.web("#8E7CB0"),
          Color.web("#000000", 0.72),
          Color.web("#9A9A9A"),
          series(Palettes::print),
          shades("#F4F4F4", "#111111"));

  static final Palette TRANSPARENT = withoutBackground(LIGHT);

  private Palettes() {}

  /** How each function is drawn; the compiler asks for a new one's. */
  private static List<Series> series(Function<ActivationKind, Series> of) {
    return Arrays.stream(ActivationKind.values()).map(of).toList();
  }

  private static Series light(ActivationKind kind) {
    return switch (kind) {
      case RELU -> new Series(Color.web("#0072B2"));
      case LEAKY_RELU -> new Series(Color.web("#D55E00"));
      case PRELU -> new Series(Color.web("#009E73"));
      case SIGMOID -> new Series(Color.web("#7B5EA7"));
      case TANH -> new Series(Color.web("#8C6D1F"));
      case ELU -> new Series(Color.web("#B0417F"));
      case GELU -> new Series(Color.web("#4F6272"));
      case SILU -> new Series(Color.web("#2A8C99"));
    };
  }

  private static Series dark(ActivationKind kind) {
    return switch (kind) {
      case RELU -> new Series(Color.web("#56B4E9"));
      case LEAKY_RELU -> new Series(Color.web("#F0914A"));
      case PRELU -> new Series(Color.web("#2DC79B"));
      case SIGMOID -> new Series(Color.web("#B39BDB"));
      case TANH -> new Series(Color.web("#D9BE6C"));
      case ELU -> new Series(Color.web("#E58FBE"));
      case GELU -> new Series(Color.web("#A3B5C4"));
      case SILU -> new Series(Color.web("#6CCBD6"));
    };
  }

  private static Series print(ActivationKind kind) {
    return switch (kind) {
      case RELU -> new Series(Color.web("#00415F"));
      case LEAKY_RELU -> new Series(Color.web("#D55E00"), 5, 2);
      case PRELU -> new Series(Color.web("#1FB58A"), 1.2, 1.4);
      case SIGMOID -> new Series(Color.web("#7B5EA7"), 6, 2, 1.2, 2);
      case TANH -> new Series(Color.web("#8C6D1F"), 3, 1.5);
      case ELU -> new Series(Color.web("#B0417F"), 8, 2, 2, 2, 2, 2);
      case GELU -> new Series(Color.web("#4F6272"), 1, 3);
      case SILU -> new Series(Color.web("#2A8C99"), 9, 3);
    };
  }

  private static List<Color> shades(String... colors) {
    return Arrays.stream(colors).map(Color::web).toList();
  }

  private static Palette withoutBackground(Palette p) {
    return new Palette(
        Color.TRANSPARENT,
        Color.TRANSPARENT,
        p.border(),
        p.text(),
        p.muted(),
        p.grid(),
        p.axis(),
        p.accent(),
        p.onAccent(),
        p.track(),
        p.warning(),
        p.dead(),
        p.deadFrame(),
        p.onDead(),
        p.dormant(),
        p.dormantFrame(),
        p.dormantFill(),
        p.recovered(),
        p.recoveredWords(),
        p.band(),
        p.zero(),
        p.below(),
        p.hinge(),
        p.noGradient(),
        p.series(),
        p.shades());
  }
}
