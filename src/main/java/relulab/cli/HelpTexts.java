package relulab.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relulab.export.PictureFormat;
import relulab.model.activation.ActivationKind;
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

  /** What there is a list of in the code is not written down a second time. */
  private static String filled(String text) {
    return text.replace("{formats}", PictureFormat.list(PictureFormat::id))
        .replace("{endings}", PictureFormat.list(PictureFormat::ending))
        .replace(
            "{functions}",
            Arrays.stream(ActivationKind.values())
                .map(ActivationKind::id)
                .collect(Collectors.joining(", ")));
  }

  private void add(Map<String, String> part, String prefix) {
    part.forEach(
        (key, raw) -> {
          if (key.startsWith(prefix)) {
            String text = filled(raw);
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
