package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Theme;

class ChartCatalogTest {
  private static final FunctionSettings ALL =
      new FunctionSettings(
          Arrays.asList(ActivationKind.values()).reversed(), 0.1, 0.25, Convention.JAX, -4, 4, 1);

  @Test
  void namesAreUniqueAndFitForFiles() {
    List<String> ids = ChartCatalog.all(ALL).stream().map(Chart::id).toList();
    assertEquals(List.of("value", "slope", "functions"), ids);
    assertTrue(ids.stream().allMatch(id -> id.matches("[a-z][a-z0-9-]*")), ids::toString);
  }

  @Test
  void settingsSayWhatWasAskedFor() {
    String settings = ChartCatalog.all(ALL).getFirst().settings(Messages.of(Language.ENGLISH));
    for (String part : List.of("LeakyReLU (α = 0.1)", "PReLU (α = 0.25)", "SiLU", "JAX", "−4")) {
      assertTrue(settings.contains(part), settings);
    }
  }

  /** Down to a stamp of 16 pixels, nothing fails and nothing is drawn at no place at all. */
  @ParameterizedTest
  @CsvSource({
    "16, 16, , 1",
    "16, 16, 2400, 4",
    "16, 16384, , 4",
    "16384, 16, 30, 0.5",
    "1004, 753, 300, 1",
  })
  void everySizeThatIsAllowedCanBeDrawn(int width, int height, Integer dpi, double fontScale) {
    PictureSpec spec =
        new PictureSpec(width, height, dpi, Theme.PRINT, Language.CHINESE, fontScale, true);
    for (Chart chart : ChartCatalog.all(ALL)) {
      RecordingSurface surface = RecordingSurface.of(s -> new Picture(chart, spec).paint(s));
      assertFalse(surface.texts().isEmpty());
      for (Operation.Text text : surface.all(Operation.Text.class)) {
        assertTrue(Double.isFinite(text.x()) && Double.isFinite(text.y()), text::toString);
      }
      for (Operation.Polyline line : surface.all(Operation.Polyline.class)) {
        assertTrue(
            line.points().stream().allMatch(p -> Double.isFinite(p.x()) && Double.isFinite(p.y())),
            line::toString);
      }
    }
  }
}
