package relulab.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every text that a person reads, in one language. The texts lie in {@code i18n/PART_LANGUAGE
 * .properties}, a part for each area of the app; a key starts with its part.
 *
 * <p>It is a ResourceBundle, so that FXML and picocli can use it as well.
 */
public final class Messages extends ResourceBundle {
  /** The parts of the bundle. */
  public static final List<String> PARTS =
      List.of(
          "app",
          "functions",
          "training",
          "present",
          "export",
          "scenario",
          "cli",
          "experiment",
          "help");

  /** A word for one, and that for any other number; they may hold arguments. */
  private static final Pattern COUNTED =
      Pattern.compile("\\{(\\d+):((?:[^{}|]|\\{\\d+})*)\\|((?:[^{}|]|\\{\\d+})*)}");

  private final Language language;
  private final Map<String, Map<String, String>> parts = new ConcurrentHashMap<>();

  private Messages(Language language) {
    this.language = language;
  }

  /** The texts in this language. */
  public static Messages of(Language language) {
    return switch (language) {
      case ENGLISH -> Holder.ENGLISH;
      case CHINESE -> Holder.CHINESE;
    };
  }

  public Language language() {
    return language;
  }

  /**
   * The text of a key, with {0}, {1} … replaced by the arguments. Numbers are given as text, see
   * {@link Numbers}. Where a word depends on a number, {0:step|steps} is the first word if argument
   * 0 is 1 and the second otherwise. Arguments may be texts of a stranger's file: they are shown as
   * {@link Printable}, all on one line.
   *
   * @throws java.util.MissingResourceException if there is no such text
   */
  public String get(String key, Object... arguments) {
    String text = getString(key);
    return arguments.length == 0
        ? text
        : new MessageFormat(counted(text, arguments), language.locale())
            .format(printable(arguments));
  }

  /** The text with each word of a number as that number needs it. */
  private static String counted(String text, Object[] arguments) {
    return COUNTED
        .matcher(text)
        .replaceAll(
            found -> {
              boolean one = "1".equals("" + arguments[Integer.parseInt(found.group(1))]);
              return Matcher.quoteReplacement(found.group(one ? 2 : 3));
            });
  }

  private static Object[] printable(Object[] arguments) {
    return Arrays.stream(arguments)
        .map(argument -> argument instanceof Number ? argument : Printable.of("" + argument))
        .toArray();
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    String part = key.substring(0, Math.max(0, key.indexOf('.')));
    return PARTS.contains(part) ? texts(part).get(key) : null;
  }

  /** As FXML asks for each text; the usual way reads all parts. */
  @Override
  public boolean containsKey(String key) {
    return handleGetObject(key) != null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        PARTS.stream().flatMap(part -> texts(part).keySet().stream()).toList());
  }

  /**
   * All texts of a part, by their whole keys: read on first use, for a command needs few of them.
   */
  public Map<String, String> texts(String part) {
    return parts.computeIfAbsent(part, this::load);
  }

  private Map<String, String> load(String part) {
    String file = "/i18n/" + part + "_" + language.id() + ".properties";
    try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> texts = new TreeMap<>();
      properties.forEach((key, text) -> texts.put((String) key, (String) text));
      return Collections.unmodifiableMap(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read on first use, once. */
  private static final class Holder {
    static final Messages ENGLISH = new Messages(Language.ENGLISH);
    static final Messages CHINESE = new Messages(Language.CHINESE);
  }
}
