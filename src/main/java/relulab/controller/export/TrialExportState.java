package relulab.controller.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import relulab.controller.settings.Settings;
import relulab.export.PictureFormat;
import relulab.export.animation.AnimationFormat;
import relulab.export.animation.AnimationSpec;
import relulab.text.Language;
import relulab.view.theme.Theme;

/** How a person last exported a run. Which steps is asked anew for each run. */
public final class TrialExportState {
  /** The looks that an animation can have: a GIF is not transparent. */
  static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT);

  private static final String OF_APP = "app";

  /** Sizes of an animation that fit onto slides. */
  enum Size {
    SMALL(960, 540),
    USUAL(AnimationSpec.USUAL_WIDTH, AnimationSpec.USUAL_HEIGHT),
    FULL(1920, 1080);

    private final int width;
    private final int height;

    Size(int width, int height) {
      this.width = width;
      this.height = height;
    }

    int width() {
      return width;
    }

    int height() {
      return height;
    }

    String id() {
      return width + "x" + height;
    }
  }

  private final ObjectProperty<TrialFile> kind = new SimpleObjectProperty<>(TrialFile.ANIMATION);
  private final ObjectProperty<AnimationFormat> format =
      new SimpleObjectProperty<>(AnimationFormat.GIF);
  private final BooleanProperty once = new SimpleBooleanProperty();
  private final ObjectProperty<Size> size = new SimpleObjectProperty<>(Size.USUAL);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<@Nullable Language> language = new SimpleObjectProperty<>();
  private final DoubleProperty seconds = new SimpleDoubleProperty(AnimationSpec.USUAL_SECONDS);
  private final IntegerProperty fps = new SimpleIntegerProperty(AnimationSpec.USUAL_FPS);
  private final BooleanProperty captions = new SimpleBooleanProperty(true);
  private final LongProperty every = new SimpleLongProperty(1);
  private final ObjectProperty<PictureFormat> packFormat =
      new SimpleObjectProperty<>(PictureFormat.PNG);
  private final ObservableSet<Language> languages =
      FXCollections.observableSet(EnumSet.of(Language.ofSystem()));
  private final ObservableSet<Theme> looks = FXCollections.observableSet(EnumSet.of(Theme.LIGHT));

  /** What is made. */
  ObjectProperty<TrialFile> kindProperty() {
    return kind;
  }

  /** The format of an animation. */
  ObjectProperty<AnimationFormat> formatProperty() {
    return format;
  }

  /** Whether a GIF plays once. */
  BooleanProperty onceProperty() {
    return once;
  }

  ObjectProperty<Size> sizeProperty() {
    return size;
  }

  ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** The language of texts in what is made; null for that of the app. */
  ObjectProperty<@Nullable Language> languageProperty() {
    return language;
  }

  /** How long an animation takes. */
  DoubleProperty secondsProperty() {
    return seconds;
  }

  /** Frames a second. */
  IntegerProperty fpsProperty() {
    return fps;
  }

  /** Whether an animation shows the captions of the scenario. */
  BooleanProperty captionsProperty() {
    return captions;
  }

  /** A table has rows for every so many steps. */
  LongProperty everyProperty() {
    return every;
  }

  /** The format of the pictures of a pack. */
  ObjectProperty<PictureFormat> packFormatProperty() {
    return packFormat;
  }

  /** The languages of the pictures of a pack. */
  ObservableSet<Language> languages() {
    return languages;
  }

  /** The looks of the pictures of a pack. */
  ObservableSet<Theme> looks() {
    return looks;
  }

  /** Takes over what was saved. */
  void restore(Settings settings) {
    kind.set(
        settings.parsed("export.run.kind", kind.get(), find(TrialFile.values(), TrialFile::id)));
    format.set(
        settings.parsed(
            "export.run.format",
            format.get(),
            find(AnimationFormat.values(), AnimationFormat::id)));
    once.set(settings.flag("export.run.once", once.get()));
    size.set(settings.parsed("export.run.size", size.get(), find(Size.values(), Size::id)));
    theme.set(
        settings.parsed(
            "export.run.theme", theme.get(), find(THEMES.toArray(Theme[]::new), Theme::id)));
    language.set(
        settings
            .<Optional<Language>>parsed(
                "export.run.language",
                Optional.empty(),
                text -> text.equals(OF_APP) ? Optional.empty() : Optional.of(languageOf(text)))
            .orElse(null));
    seconds.set(
        settings.number(
            "export.run.seconds",
            seconds.get(),
            v -> v >= AnimationSpec.MIN_SECONDS && v <= AnimationSpec.MAX_SECONDS));
    fps.set(
        (int)
            settings.number(
                "export.run.fps", fps.get(), v -> v >= 1 && v <= AnimationSpec.MAX_FPS));
    captions.set(settings.flag("export.run.captions", captions.get()));
    packFormat.set(
        settings.parsed(
            "export.pack.format",
            packFormat.get(),
            find(PictureFormat.values(), PictureFormat::id)));
    restore(settings, "export.pack.languages", languages, Language.values(), Language::id);
    restore(settings, "export.pack.looks", looks, Theme.values(), Theme::id);
    every.set(
        (long) settings.number("export.run.every", (double) every.get(), v -> v >= 1 && v <= 1e12));
  }

  private static <T> void restore(
      Settings settings, String key, ObservableSet<T> chosen, T[] all, Function<T, String> id) {
    List<T> saved =
        settings.parsed(
            key,
            List.copyOf(chosen),
            text ->
                Arrays.stream(text.split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(find(all, id))
                    .toList());
    chosen.clear();
    chosen.addAll(saved);
  }

  private static <T> String ids(Set<T> chosen, Function<T, String> id) {
    return chosen.stream().map(id).collect(Collectors.joining(" "));
  }

  private static Language languageOf(String text) {
    return find(Language.values(), Language::id).apply(text);
  }

  private static <T> Function<String, T> find(T[] all, Function<T, String> id) {
    return text ->
        Arrays.stream(all)
            .filter(each -> id.apply(each).equals(text))
            .findFirst()
            .orElseThrow(IllegalArgumentException::new);
  }

  /** Adds this to the settings. */
  void save(Settings settings) {
    settings.put("export.run.kind", kind.get().id());
    settings.put("export.run.format", format.get().id());
    settings.put("export.run.once", once.get());
    settings.put("export.run.size", size.get().id());
    settings.put("export.run.theme", theme.get().id());
    Language chosen = language.get();
    settings.put("export.run.language", chosen == null ? OF_APP : chosen.id());
    settings.put("export.run.seconds", seconds.get());
    settings.put("export.run.fps", fps.get());
    settings.put("export.run.captions", captions.get());
    settings.put("export.run.every", every.get());
    settings.put("export.pack.format", packFormat.get().id());
    settings.put("export.pack.languages", ids(languages, Language::id));
    settings.put("export.pack.looks", ids(looks, Theme::id));
  }
}
