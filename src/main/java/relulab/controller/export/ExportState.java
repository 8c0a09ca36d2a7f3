package relulab.controller.export;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import relulab.controller.settings.Setting;
import relulab.controller.settings.Settings;
import relulab.export.ExportException;
import relulab.export.PicturePreset;
import relulab.export.PictureSpec;
import relulab.text.Language;
import relulab.view.theme.Theme;

/** How a person last exported a picture, which is how they are offered the next one. */
public final class ExportState {
  private final Setting<PictureSpec> picture =
      new Setting<>(
          "export.picture",
          PictureSpec.of(PicturePreset.SLIDE, Theme.LIGHT, Language.ofSystem()),
          ExportState::parse,
          ExportState::text);
  private final ObjectProperty<PictureSpec> spec = new SimpleObjectProperty<>(picture.usual());

  private final TrialExportState run = new TrialExportState();

  /** How a run was last exported. */
  public TrialExportState run() {
    return run;
  }

  /** Size, look and language of the next picture. */
  public ObjectProperty<PictureSpec> specProperty() {
    return spec;
  }

  /** What was in the language of the app is in its new one. */
  public void follow(Language before, Language now) {
    PictureSpec chosen = spec.get();
    if (chosen.language() == before) {
      spec.set(chosen.with(chosen.theme(), now));
    }
    run.follow(before, now);
  }

  /** Takes over what was saved. */
  public void restore(Settings settings) {
    spec.set(settings.get(picture));
    run.settings().restore(settings);
  }

  /** Adds this to the settings. */
  public void save(Settings settings) {
    settings.put(picture, spec.get());
    run.settings().save(settings);
  }

  private static String text(PictureSpec s) {
    return String.join(
        " ",
        Integer.toString(s.width()),
        Integer.toString(s.height()),
        s.dpi() == null ? "-" : s.dpi().toString(),
        s.theme().id(),
        s.language().id(),
        Double.toString(s.fontScale()),
        Boolean.toString(s.caption()));
  }

  @SuppressWarnings("StringSplitter") // empty parts at the end mean nothing
  private static @Nullable PictureSpec parse(String text) {
    String[] part = text.split(" ");
    if (part.length != 7) {
      return null;
    }
    Theme theme =
        List.of(Theme.values()).stream()
            .filter(t -> t.id().equals(part[3]))
            .findFirst()
            .orElse(null);
    Language language = Language.of(part[4]).orElse(null);
    if (theme == null || language == null) {
      return null;
    }
    try {
      return new PictureSpec(
          Integer.parseInt(part[0]),
          Integer.parseInt(part[1]),
          part[2].equals("-") ? null : Integer.valueOf(part[2]),
          theme,
          language,
          Double.parseDouble(part[5]),
          Boolean.parseBoolean(part[6]));
    } catch (ExportException e) {
      return null;
    }
  }
}
