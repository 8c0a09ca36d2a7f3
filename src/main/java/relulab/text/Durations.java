package relulab.text;

/** Lengths of time in words. */
public final class Durations {
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;

  private Durations() {}

  /**
   * So many seconds, to the second below an hour and to the minute above; … while it is unknown.
   */
  public static String of(double seconds, Messages messages) {
    if (!Double.isFinite(seconds)) {
      return "…";
    }
    long whole = Math.round(seconds);
    if (whole < MINUTE) {
      return messages.get("experiment.seconds", whole);
    }
    return whole < HOUR
        ? messages.get("experiment.minutes", whole / MINUTE, two(whole % MINUTE))
        : messages.get("experiment.hours", Numbers.count(whole / HOUR), two(whole % HOUR / MINUTE));
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
