package relulab.controller.trial;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** Items of the menus of the page. */
final class Menus {
  private Menus() {}

  static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> action.run());
    return item;
  }

  static Menu menu(String id, String text) {
    Menu menu = new Menu(text);
    menu.setId(id);
    menu.setMnemonicParsing(false);
    return menu;
  }

  /** What the menu is about. */
  static MenuItem title(String text) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setDisable(true);
    return item;
  }
}
