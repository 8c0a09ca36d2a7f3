package relulab.cli;

import static relulab.cli.shared.Declared.option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import relulab.cli.shared.BadValue;
import relulab.cli.shared.Converters;
import relulab.cli.shared.Declared;
import relulab.cli.shared.Sources;
import relulab.cli.shared.UsageException;
import relulab.text.NumberLists;

/** The numbers at which a function is evaluated: typed, from a file, or evenly spaced. */
final class ValueOptions {
  private static final int MOST = 10_000_000;
  private static final int USUAL = 101;

  /** So many at a time are handed on. */
  private static final int BLOCK = 1000;

  private final CommandSpec spec;

  /** Adds the options to a command. */
  ValueOptions(CommandSpec spec) {
    this.spec = spec;
    spec.addOption(option("--x", "NUMBER,…", Xs.class, new Typed()).build());
    spec.addOption(option("--file", "FILE|-", Path.class, new Converters.File()).build());
    spec.addOption(option("--from", "NUMBER", Double.class, new Converters.Probe()).build());
    spec.addOption(option("--to", "NUMBER", Double.class, new Converters.Probe()).build());
    spec.addOption(option("--count", "N", Integer.class, new Points()).build());
  }

  /** Numbers as typed. */
  record Xs(List<Double> values) {}

  /** Numbers between commas, infinities and NaN included. */
  static final class Typed implements ITypeConverter<Xs> {
    @Override
    public Xs convert(String text) {
      return new Xs(NumberLists.any(text).orElseThrow(() -> new BadValue("cli.allowed.numbers")));
    }
  }

  /** How many evenly spaced numbers. */
  static final class Points implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return (int) Converters.whole(text, 2, MOST);
    }
  }

  /**
   * Hands the numbers on in their order, some at a time, until they end or no more are wanted.
   *
   * @throws UsageException if they are given in no way or in two, or a file has something else
   */
  void read(Predicate<List<Double>> wanted) {
    Xs xs = Declared.value(spec, "--x");
    Path file = Declared.value(spec, "--file");
    Double from = Declared.value(spec, "--from");
    Double to = Declared.value(spec, "--to");
    Integer count = Declared.value(spec, "--count");
    boolean isRange = from != null || to != null || count != null;
    long ways = Stream.of(xs, file).filter(Objects::nonNull).count() + (isRange ? 1 : 0);
    if (ways != 1) {
      throw new UsageException(ways == 0 ? "cli.evaluate.noValues" : "cli.evaluate.twoWays");
    }
    if (xs != null) {
      boolean _ = wanted.test(xs.values());
    } else if (file != null) {
      read(file, wanted);
    } else {
      space(from, to, count, wanted);
    }
  }

  private static void space(
      @Nullable Double from,
      @Nullable Double to,
      @Nullable Integer count,
      Predicate<List<Double>> wanted) {
    if (from == null || to == null) {
      throw new UsageException("cli.missing", from == null ? "--from" : "--to");
    }
    int n = count == null ? USUAL : count;
    List<Double> block = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double share = i / (n - 1.0);
      block.add(i == n - 1 ? to : from * (1 - share) + to * share);
      if (block.size() == BLOCK || i == n - 1) {
        if (!wanted.test(block)) {
          return;
        }
        block.clear();
      }
    }
  }

  private static void read(Path file, Predicate<List<Double>> wanted) {
    boolean isInput = file.toString().equals(Sources.STANDARD_INPUT);
    try (InputStream in = isInput ? System.in : Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#") && !wanted.test(numbers(line, file, number))) {
          return;
        }
      }
      if (number == 0) {
        throw new UsageException("cli.evaluate.emptyFile", file);
      }
    } catch (IOException e) {
      throw new UsageException("scenario.noFile", file);
    }
  }

  /** Between commas or, without any, between spaces. */
  private static List<Double> numbers(String line, Path file, int number) {
    String plain = line.strip().replace("\uFEFF", "");
    return NumberLists.any(plain)
        .or(() -> NumberLists.any(plain.replaceAll("\\s+", ";")))
        .orElseThrow(() -> bad(plain, file, number));
  }

  private static UsageException bad(String line, Path file, int number) {
    String shown = line.length() > 40 ? line.substring(0, 40) + "…" : line;
    return new UsageException("cli.evaluate.badLine", file, "" + number, shown);
  }
}
