package relulab.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import relulab.text.Messages;

/**
 * The help texts under the names by which picocli looks for them: {@code cli.export.size} as {@code
 * relulab.export.size}, and {@code cli.usage.synopsisHeading}, which all commands share, as {@code
 * usage.synopsisHeading}.
 */
final class HelpTexts extends ResourceBundle {
  private static final List<String> PARTS = List.of("experiment.cli.", "cli.");
  private final Map<String, String> texts = new TreeMap<>();

  HelpTexts(Messages messages) {
    for (String part : PARTS) {
      for (String key : messages.keySet()) {
        if (key.startsWith(part)) {
          String name = key.substring(part.length());
          texts.put(name, messages.getString(key));
          texts.put(RootCommand.NAME + "." + name, messages.getString(key));
        }
      }
    }
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }
}
