package relulab.controller.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.controller.AppState;
import relulab.export.Software;
import relulab.model.training.NeuronState;
import relulab.text.Messages;
import relulab.view.ChartView;
import relulab.view.control.Scroller;
import relulab.view.help.SampleTiles;
import relulab.view.trial.lane.Box;
import relulab.view.trial.lane.NeuronTile;
import relulab.view.trial.lane.TilePainter;

/**
 * What F1 shows: where to begin, keys, symbols as they are drawn, terms, and the program itself.
 */
public final class HelpDialog {
  private static final List<String> LICENCES =
      List.of("LICENSE", "Apache-2.0", "MIT", "OFL", "GPL-2.0-with-classpath-exception");

  private static final double TILE = 44;
  private static final double GAP = 10;
  private static final int STARTS = 6;
  private static final int SOURCES = 4;

  private final AppState state;
  private final Messages messages;
  private final Path folder;
  private final Runnable close;

  /**
   * A dialog.
   *
   * @param folder of settings and log
   * @param close closes it
   */
  public HelpDialog(AppState state, Path folder, Runnable close) {
    this.state = state;
    this.folder = folder;
    this.close = close;
    messages = state.messages();
  }

  /** Its contents. */
  public Node node() {
    Label title = new Label(messages.get("help.title"));
    title.getStyleClass().add("card-title");
    TabPane tabs =
        new TabPane(
            tab("start", start()),
            tab("keys", keys()),
            tab("symbols", symbols()),
            tab("terms", terms()),
            tab("about", about()));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    Button done = new Button(messages.get("help.close"));
    done.setId("help-close");
    done.setCancelButton(true);
    done.setDefaultButton(true);
    done.getStyleClass().add("primary");
    done.setOnAction(e -> close.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox buttons = new HBox(space, done);
    buttons.getStyleClass().add("buttons");
    VBox dialog = new VBox(title, tabs, buttons);
    dialog.getStyleClass().addAll("dialog", "help-dialog");
    return dialog;
  }

  private Tab tab(String id, Node content) {
    Scroller scroll = new Scroller(content);
    scroll.setFitToWidth(true);
    Tab tab = new Tab(messages.get("help.tab." + id), scroll);
    tab.setId("help-" + id);
    return tab;
  }

  private Node start() {
    VBox lines = column();
    for (int i = 1; i <= STARTS; i++) {
      lines.getChildren().add(words(messages.get("help.start." + i)));
    }
    return lines;
  }

  private Node keys() {
    GridPane table = table();
    for (HelpKey key : HelpKey.values()) {
      Label name = new Label(key.keys());
      name.getStyleClass().add("help-name");
      name.setMinWidth(Region.USE_PREF_SIZE);
      table.addRow(table.getRowCount(), name, words(messages.get("help.key." + key.id())));
    }
    return table;
  }

  private Node symbols() {
    GridPane table = table();
    symbol(table, "alive", SampleTiles.alive(), false);
    symbol(table, "dead", SampleTiles.tile(NeuronState.DEAD, false), false);
    symbol(table, "dormant", SampleTiles.tile(NeuronState.DORMANT, false), false);
    symbol(table, "recovered", SampleTiles.tile(NeuronState.ALIVE, true), false);
    symbol(table, "chosen", SampleTiles.alive(), true);
    return table;
  }

  private void symbol(GridPane table, String id, NeuronTile tile, boolean isChosen) {
    ChartView picture = new ChartView();
    String text = messages.get("help.symbol." + id);
    picture.setAccessibleText(text);
    picture.setMinSize(TILE, TILE);
    picture.setPrefSize(TILE, TILE);
    picture.setPainter(
        (surface, width, height) -> {
          surface.clear(state.look().get().palette().card());
          Box box = new Box(0, 0, width, height).inset(6);
          TilePainter.paint(surface, tile, box, state.look().get());
          if (isChosen) {
            TilePainter.paintChosen(surface, box, state.look().get());
          }
        });
    table.addRow(table.getRowCount(), picture, words(text));
  }

  private Node terms() {
    GridPane table = table();
    for (String term : Terms.ALL) {
      Label name = new Label(Terms.name(messages, term));
      name.getStyleClass().add("help-name");
      name.setMinWidth(Region.USE_PREF_SIZE);
      table.addRow(table.getRowCount(), name, words(Terms.text(messages, term)));
    }
    return table;
  }

  private Node about() {
    VBox lines = column();
    String java = System.getProperty("java.version", "");
    String fx = System.getProperty("javafx.version", "");
    lines.getChildren().add(words(messages.get("help.about.version", Software.VERSION, java, fx)));
    lines.getChildren().add(words(messages.get("help.about.licence")));
    Label heading = words(messages.get("help.about.sources"));
    heading.getStyleClass().add("help-name");
    lines.getChildren().add(heading);
    for (int i = 1; i <= SOURCES; i++) {
      lines.getChildren().add(words(messages.get("help.about.source." + i)));
    }
    Button open = new Button(messages.get("help.about.openFolder"));
    open.setOnAction(e -> state.openConfigFolder());
    HBox place = new HBox(GAP, words(messages.get("help.about.folder", folder)), open);
    Label texts = words(messages.get("help.about.texts"));
    texts.getStyleClass().add("help-name");
    TextArea licences = Scroller.inside(new TextArea(licences()));
    licences.setEditable(false);
    licences.setPrefRowCount(10);
    licences.setAccessibleText(messages.get("help.about.texts"));
    lines.getChildren().addAll(place, texts, licences);
    return lines;
  }

  /** The texts of all licences, one below the other. */
  static String licences() {
    StringBuilder all = new StringBuilder();
    for (String name : LICENCES) {
      String file = "/licences/" + name + ".txt";
      try (InputStream in =
          Objects.requireNonNull(HelpDialog.class.getResourceAsStream(file), file)) {
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append("\n\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toString();
  }

  private static VBox column() {
    VBox column = new VBox(GAP);
    column.getStyleClass().add("help-page");
    return column;
  }

  private static GridPane table() {
    GridPane table = new GridPane(2 * GAP, GAP);
    table.getStyleClass().add("help-page");
    ColumnConstraints text = new ColumnConstraints();
    text.setHgrow(Priority.ALWAYS);
    table.getColumnConstraints().addAll(new ColumnConstraints(), text);
    return table;
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
