package org.yanhe.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** How far a long work is and how fast, on one line of a terminal; silent where nobody looks. */
final class ProgressBar implements AutoCloseable {
  private static final int WIDTH = 40;

  private final PrintWriter err;
  private final long total;
  private final boolean shown;
  private final long start = System.nanoTime();
  private long done;
  private long percent = -1;

  private ProgressBar(PrintWriter err, long total, boolean shown) {
    this.err = err;
    this.total = total;
    this.shown = shown;
  }

  /** A bar for so many rows; shown if the program runs in a terminal that takes colours. */
  static ProgressBar on(PrintWriter err, long total) {
    return new ProgressBar(err, total, Ansi.AUTO.enabled());
  }

  /** So many rows more are done; called from any thread. */
  synchronized void advance(long rows) {
    done += rows;
    long now = done * 100 / total;
    if (shown && now != percent) {
      percent = now;
      err.print("\r" + line());
      err.flush();
    }
  }

  private String line() {
    int full = (int) (percent * WIDTH / 100);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d%%  %,d  %,d/s",
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        percent,
        done,
        perSecond());
  }

  private long perSecond() {
    return (long) (done * 1e9 / Math.max(1, System.nanoTime() - start));
  }

  @Override
  public void close() {
    if (shown) {
      err.println();
    }
  }
}
