package relulab.app;

import javafx.scene.input.KeyCode;
import org.testfx.util.WaitForAsyncUtils;
import relulab.view.control.NumberField;

/** The window with the Functions page in front. */
abstract class FunctionsWindowTest extends WindowTest {

  /** Types in place of what is there. */
  protected void type(String field, String text) {
    NumberField node = find(field);
    interact(
        () -> {
          node.requestFocus();
          node.setText(text);
        });
    push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
