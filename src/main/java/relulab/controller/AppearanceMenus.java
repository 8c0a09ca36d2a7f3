package relulab.controller;

import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.control.Hint;

/** The menus of the top bar that choose language and theme. */
final class AppearanceMenus {
  private AppearanceMenus() {}

  /** The languages by their own names. */
  static void fillLanguages(MenuButton menu, AppState state) {
    Messages messages = state.messages();
    ToggleGroup group = new ToggleGroup();
    for (Language language : Language.values()) {
      RadioMenuItem item = new RadioMenuItem(language.ownName());
      item.getStyleClass().add("language-" + language.id());
      item.setToggleGroup(group);
      item.setSelected(language == state.languageProperty().get());
      item.setOnAction(e -> whenClosed(() -> state.languageProperty().set(language)));
      menu.getItems().add(item);
    }
    menu.setText(messages.get("app.languageShort"));
    menu.setAccessibleText(messages.get("app.language"));
    Hint.set(menu, messages.get("app.language"));
  }

  /** Light, dark, or as the system has it. */
  static void fillThemes(MenuButton menu, AppState state) {
    Messages messages = state.messages();
    ToggleGroup group = new ToggleGroup();
    for (ThemeChoice choice : ThemeChoice.values()) {
      RadioMenuItem item = new RadioMenuItem(messages.get("app.theme." + choice.id()));
      item.setToggleGroup(group);
      item.setSelected(choice == state.themeChoiceProperty().get());
      item.setOnAction(e -> whenClosed(() -> state.themeChoiceProperty().set(choice)));
      menu.getItems().add(item);
    }
    Region icon = new Region();
    icon.getStyleClass().addAll("icon", "icon-theme");
    menu.setGraphic(icon);
    menu.setAccessibleText(messages.get("app.theme"));
    Hint.set(menu, messages.get("app.theme"));
  }

  /** A menu that is still open while its colours and its button change is styled without either. */
  private static void whenClosed(Runnable change) {
    Platform.runLater(change);
  }
}
