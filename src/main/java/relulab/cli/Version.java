package relulab.cli;

import picocli.CommandLine.IVersionProvider;
import relulab.export.Software;

/** The line that --version prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {Software.NAME + " " + Software.VERSION};
  }
}
