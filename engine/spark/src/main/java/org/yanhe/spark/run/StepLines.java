package org.yanhe.spark.run;

import java.io.PrintWriter;
import java.util.Locale;
import org.yanhe.model.problem.Printable;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** One readable line for each step, with the seconds since the start and the rows it handled. */
public final class StepLines implements Progress {
  private final PrintWriter err;
  private final Language language;
  private final long start = System.nanoTime();

  public StepLines(PrintWriter err, Language language) {
    this.err = err;
    this.language = language;
  }

  @Override
  public void step(Label what, long rows) {
    double seconds = (System.nanoTime() - start) / 1e9;
    String count = rows == 0 ? "" : String.format(Locale.ROOT, "  %,d", rows);
    String words = Printable.line(what.in(language));
    err.println(String.format(Locale.ROOT, "%6.1f s  %s%s", seconds, words, count));
  }
}
