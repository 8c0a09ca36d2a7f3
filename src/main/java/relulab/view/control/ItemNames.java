package relulab.view.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows the items of a list by their names; the list is not typed into. */
public final class ItemNames<T> extends StringConverter<T> {
  private final Function<T, String> name;

  /** Names for items; where no item is chosen, nothing is shown. */
  public ItemNames(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(@Nullable T item) {
    return item == null ? "" : name.apply(item);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("the list is not typed into");
  }
}
