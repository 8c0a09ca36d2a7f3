package relulab.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/**
 * Whether a window can be shown here. JavaFX cannot be asked: when it fails to start with a
 * display, the same process cannot start it without one any more.
 */
enum Display {
  AVAILABLE,
  /** There is nothing to show a window on. */
  NONE,
  /** There is a display, but not GTK 3, through which JavaFX uses it. */
  NO_GTK;

  /**
   * On macOS and Windows there is always a display; on Linux JavaFX needs an X server and GTK 3.
   */
  static Display find() {
    if ("Headless".equalsIgnoreCase(System.getProperty("glass.platform"))) {
      return NONE;
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (!system.contains("linux")) {
      return AVAILABLE;
    }
    if (!hasXServer()) {
      return NONE;
    }
    return hasLibrary("libgtk-3.so.0") ? AVAILABLE : NO_GTK;
  }

  /** Asks as JavaFX itself does; the variable DISPLAY may name a server that is gone. */
  @SuppressWarnings("restricted") // asks the system's libraries, as JavaFX will
  private static boolean hasXServer() {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
      Linker linker = Linker.nativeLinker();
      MemorySegment display =
          (MemorySegment)
              linker
                  .downcallHandle(
                      x11.findOrThrow("XOpenDisplay"),
                      FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                  .invokeExact(MemorySegment.NULL);
      if (display.equals(MemorySegment.NULL)) {
        return false;
      }
      int ignored =
          (int)
              linker
                  .downcallHandle(
                      x11.findOrThrow("XCloseDisplay"),
                      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS))
                  .invokeExact(display);
      return true;
    } catch (Throwable e) {
      return false; // no X library, so JavaFX has none either
    }
  }

  /** Never unloaded again: GTK does not survive that. */
  @SuppressWarnings("restricted") // asks the system's libraries, as JavaFX will
  private static boolean hasLibrary(String name) {
    try {
      SymbolLookup.libraryLookup(name, Arena.global());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
