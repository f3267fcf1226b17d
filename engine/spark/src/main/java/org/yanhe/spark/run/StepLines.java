package org.yanhe.spark.run;

import java.io.PrintWriter;
import java.util.Locale;
import org.yanhe.model.problem.Printable;

/** One readable line for each step, with the seconds since the start and the rows it handled. */
public final class StepLines implements Progress {
  private final PrintWriter err;
  private final long start = System.nanoTime();

  public StepLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void step(String what, long rows) {
    double seconds = (System.nanoTime() - start) / 1e9;
    String count = rows == 0 ? "" : String.format(Locale.ROOT, "  %,d", rows);
    err.println(String.format(Locale.ROOT, "%6.1f s  %s%s", seconds, Printable.line(what), count));
  }
}
