package relulab.controller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CompletionException;
import relulab.export.ExportException;
import relulab.export.experiment.CsvException;
import relulab.scenario.ScenarioException;
import relulab.text.Messages;

/** Why something failed, in words: the name of a Java class says nothing to a person. */
public final class Problem {
  private Problem() {}

  /** The reason, in the language of the messages. */
  public static String words(Throwable problem, Messages messages) {
    return switch (problem) {
      case ExportException e -> e.message(messages);
      case ScenarioException e -> e.message(messages);
      case CsvException e -> e.message(messages);
      case OutOfMemoryError e -> messages.get("app.reason.memory");
      case FileSystemException e when e.getReason() != null -> e.getReason();
      case FileSystemException e -> messages.get("app.reason.file", "" + e.getFile());
      case IOException e -> messages.get("app.reason.disk");
      case UncheckedIOException e when e.getCause() != null -> words(e.getCause(), messages);
      case CompletionException e when e.getCause() != null -> words(e.getCause(), messages);
      default -> messages.get("app.reason.program");
    };
  }
}
