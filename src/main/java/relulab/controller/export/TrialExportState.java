package relulab.controller.export;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;
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
  private static final long MOST_STEPS = 1_000_000_000_000L;
  private static final Setting<Optional<Language>> TEXTS =
      new Setting<>(
          "export.run.language",
          Optional.empty(),
          text ->
              text.equals(OF_APP)
                  ? Optional.empty()
                  : Language.of(text).map(Optional::of).orElse(null),
          language -> language.map(Language::id).orElse(OF_APP));

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

  private final BoundSettings settings =
      new BoundSettings()
          .with(oneOf("run.kind", kind.get(), TrialFile.values(), TrialFile::id), kind)
          .with(
              oneOf("run.format", format.get(), AnimationFormat.values(), AnimationFormat::id),
              format)
          .with(Setting.flag("export.run.once", once.get()), once)
          .with(oneOf("run.size", size.get(), Size.values(), Size::id), size)
          .with(oneOf("run.theme", theme.get(), THEMES.toArray(Theme[]::new), Theme::id), theme)
          .with(TEXTS, () -> Optional.ofNullable(language.get()), v -> language.set(v.orElse(null)))
          .with(
              Setting.number(
                  "export.run.seconds",
                  seconds.get(),
                  v -> v >= AnimationSpec.MIN_SECONDS && v <= AnimationSpec.MAX_SECONDS),
              seconds::get,
              seconds::set)
          .with(
              Setting.whole("export.run.fps", fps.get(), 1, AnimationSpec.MAX_FPS),
              () -> (long) fps.get(),
              v -> fps.set(v.intValue()))
          .with(Setting.flag("export.run.captions", captions.get()), captions)
          .with(
              Setting.whole("export.run.every", every.get(), 1, MOST_STEPS), every::get, every::set)
          .with(
              oneOf("pack.format", packFormat.get(), PictureFormat.values(), PictureFormat::id),
              packFormat)
          .with(
              Setting.someOf(
                  "export.pack.languages",
                  languages,
                  List.of(Language.values()),
                  Language::id,
                  " "),
              languages)
          .with(
              Setting.someOf("export.pack.looks", looks, List.of(Theme.values()), Theme::id, " "),
              looks);

  private static <T> Setting<T> oneOf(String name, T usual, T[] values, Function<T, String> id) {
    return Setting.oneOf("export." + name, usual, List.of(values), id);
  }

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

  /** A pack in the language of the app alone is in its new one. */
  void follow(Language before, Language now) {
    if (languages.equals(EnumSet.of(before))) {
      languages.add(now);
      languages.remove(before);
    }
  }

  /** The languages of the pictures of a pack. */
  ObservableSet<Language> languages() {
    return languages;
  }

  /** The looks of the pictures of a pack. */
  ObservableSet<Theme> looks() {
    return looks;
  }

  /** What of this is kept. */
  BoundSettings settings() {
    return settings;
  }
}
