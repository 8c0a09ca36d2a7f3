package relulab.export.animation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import relulab.export.ExportException;

/**
 * Writes a film through ffmpeg, if that is installed: it gets the frames as they are, at a constant
 * rate, and a frame that is shown longer is told again.
 */
final class Movie implements AutoCloseable {
  private static final String PROGRAM = "ffmpeg";
  private static final int END_SECONDS = 120;

  private final Process process;
  private final OutputStream frames;
  private final byte[] bytes;

  /** Starts the program. */
  Movie(Path file, AnimationFormat format, int width, int height, int fps) throws IOException {
    List<String> command = new ArrayList<>(List.of(PROGRAM, "-hide_banner", "-loglevel", "error"));
    command.addAll(List.of("-y", "-f", "rawvideo", "-pix_fmt", "bgra"));
    command.addAll(List.of("-video_size", width + "x" + height, "-framerate", "" + fps));
    command.addAll(List.of("-i", "pipe:0", "-an"));
    // Sides are even in these formats; colours are told as those of high-definition television.
    command.addAll(
        List.of(
            "-vf",
            "pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white,"
                + "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int"));
    command.addAll(List.of("-colorspace", "bt709", "-color_primaries", "bt709"));
    command.addAll(List.of("-color_trc", "iec61966-2-1", "-color_range", "tv"));
    command.addAll(coder(format));
    command.add(file.toAbsolutePath().toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    process = builder.start();
    frames = process.getOutputStream();
    bytes = new byte[4 * width * height];
  }

  private static List<String> coder(AnimationFormat format) {
    return switch (format) {
      case GIF -> throw new IllegalArgumentException("a GIF needs no other program");
      case MP4 ->
          List.of(
              "-c:v",
              "libx264",
              "-preset",
              "fast",
              "-crf",
              "12",
              "-pix_fmt",
              "yuv420p",
              "-movflags",
              "+faststart",
              "-f",
              "mp4");
      case WEBM ->
          List.of(
              "-c:v",
              "libvpx-vp9",
              "-b:v",
              "0",
              "-crf",
              "16",
              "-deadline",
              "good",
              "-cpu-used",
              "5",
              "-row-mt",
              "1",
              "-pix_fmt",
              "yuv420p",
              "-f",
              "webm");
    };
  }

  /**
   * Finds out whether the program is there.
   *
   * @throws ExportException if it is not
   */
  static void requireInstalled() {
    if (!isInstalled()) {
      throw new ExportException("export.animation.noFfmpeg");
    }
  }

  /** Whether films can be written here. */
  static boolean isInstalled() {
    try {
      Process asked =
          new ProcessBuilder(PROGRAM, "-version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return asked.waitFor(END_SECONDS, TimeUnit.SECONDS) && asked.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Adds a frame.
   *
   * @param argb its pixels, row by row
   * @param times how often it is shown
   */
  void add(int[] argb, int times) throws IOException {
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(argb);
    try {
      for (int i = 0; i < times; i++) {
        frames.write(bytes);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Waits until the file is complete. */
  void end() throws IOException {
    frames.close();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw failed(null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static ExportException failed(@org.jspecify.annotations.Nullable Throwable cause) {
    return new ExportException(cause, "export.animation.ffmpegFailed");
  }

  /** Ends the program where it still runs. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
