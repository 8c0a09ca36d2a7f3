package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import relulab.text.Messages;

/** Shows a table of results; Ctrl+C copies the chosen rows, or all of them if none is chosen. */
public final class ResultsTableView extends TableView<List<String>> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final int FIRST_WIDE = 0x2E80;
  private static final double WIDE = 12.5;
  private static final double NARROW = 6.7;
  private static final double HEADER_SCALE = 1.08;
  private static final double PADDING = 14;

  private @Nullable ResultsTable table;
  private List<String> header = List.of();

  public ResultsTableView() {
    getStyleClass().add("results-table");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setFixedCellSize(24);
    setPlaceholder(new Label(""));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Shows a table, null for none; rows that were chosen stay so. */
  public void show(@Nullable ResultsTable next, Messages messages) {
    boolean isSame = table != null && next != null && next.experiment().equals(table.experiment());
    List<Integer> chosen =
        isSame ? List.copyOf(getSelectionModel().getSelectedIndices()) : List.of();
    table = next;
    List<String> names = next == null ? List.of() : next.header(messages);
    List<List<String>> rows = next == null ? List.of() : next.cells(messages);
    if (!names.equals(header)) {
      header = names;
      fillColumns();
    }
    widen(rows);
    ObservableList<List<String>> items = getItems();
    if (items.size() != rows.size()) {
      items.setAll(rows);
      chosen.forEach(row -> getSelectionModel().select((int) row));
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).equals(items.get(i))) {
        items.set(i, rows.get(i));
      }
    }
  }

  /** The rows that are chosen, or else all of them, as text for a spreadsheet. */
  public String copied() {
    ResultsTable shown = table;
    if (shown == null) {
      return "";
    }
    List<Integer> chosen = List.copyOf(getSelectionModel().getSelectedIndices());
    List<Integer> every = java.util.stream.IntStream.range(0, shown.rows().size()).boxed().toList();
    return shown.copied(chosen.isEmpty() ? every : chosen.stream().sorted().toList());
  }

  private void fillColumns() {
    getItems().clear();
    List<TableColumn<List<String>, String>> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      int index = i;
      TableColumn<List<String>, String> column = new TableColumn<>(header.get(i));
      column.setSortable(false);
      column.setReorderable(false);
      column.setMinWidth(0);
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
      column.getStyleClass().add(index == 0 ? "text-column" : "number-column");
      columns.add(column);
    }
    getColumns().setAll(columns);
  }

  /** Columns grow with what they hold; they do not shrink while numbers go up and down. */
  private void widen(List<List<String>> rows) {
    for (int i = 0; i < getColumns().size(); i++) {
      double wanted = HEADER_SCALE * width(header.get(i));
      for (List<String> row : rows) {
        wanted = Math.max(wanted, width(row.get(i)));
      }
      TableColumn<?, ?> column = getColumns().get(i);
      if (wanted + PADDING > column.getMinWidth()) {
        column.setMinWidth(wanted + PADDING);
      }
    }
  }

  /** About the width of a text in pixels; Chinese characters are twice as wide as digits. */
  private static double width(String text) {
    return text.codePoints().mapToDouble(c -> c >= FIRST_WIDE ? WIDE : NARROW).sum();
  }

  private void onKey(KeyEvent e) {
    if (COPY.match(e) && table != null) {
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, copied()));
      e.consume();
    }
  }
}
