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
  private final Map<String, String> texts = new TreeMap<>();

  /** Those of some commands. */
  HelpTexts(Messages messages, List<String> commands) {
    if (commands.contains(Commands.EXPERIMENT)) {
      add(messages.texts("experiment"), "experiment.cli.");
    }
    add(messages.texts("cli"), "cli.");
  }

  private void add(Map<String, String> part, String prefix) {
    part.forEach(
        (key, text) -> {
          if (key.startsWith(prefix)) {
            String name = key.substring(prefix.length());
            texts.put(name, text);
            texts.put(RootCommand.NAME + "." + name, text);
          }
        });
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
