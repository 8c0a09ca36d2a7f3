package relulab.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.util.Objects;

/** What made a picture. */
public final class Software {
  public static final String NAME = "ReLU Lab";

  /** The version that the build wrote into the module's descriptor. */
  public static final String VERSION = read();

  private Software() {}

  private static String read() {
    ModuleDescriptor own = Software.class.getModule().getDescriptor();
    return (own == null ? descriptor() : own).rawVersion().orElse("0");
  }

  /** On the class path there is no module: the file is read that would describe it. */
  private static ModuleDescriptor descriptor() {
    try (InputStream in =
        Objects.requireNonNull(Software.class.getResourceAsStream("/module-info.class"))) {
      return ModuleDescriptor.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
