package org.yanhe.model.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.apache.parquet.hadoop.ParquetWriter;
import org.yanhe.model.period.Period;
import org.yanhe.model.release.CanonicalParquet;

/**
 * A file of orders of one month.
 *
 * @param month number of the month, from 0
 * @param number of the file within its month, from 0
 * @param rows orders in it
 */
record Part(int month, int number, int rows) {
  private static final int MOST_ROWS = 1_000_000;
  private static final int ROWS_BETWEEN_NEWS = 1 << 16;
  private static final long NUMBERS_A_MONTH = 10_000_000_000L;
  private static final long STREAMS_A_MONTH = 1 << 20;

  /** Every file of a project; where they end depends on the scale alone. */
  static List<Part> of(Scale scale) {
    List<Part> parts = new ArrayList<>();
    long[] rows = Seasons.rows(scale);
    for (int month = 0; month < rows.length; month++) {
      int number = 0;
      for (long left = rows[month]; left > 0; left -= MOST_ROWS) {
        parts.add(new Part(month, number++, (int) Math.min(left, MOST_ROWS)));
      }
    }
    return parts;
  }

  /**
   * Writes the file.
   *
   * @param folder of all months
   * @param written told how many rows more are written
   */
  void write(Path folder, Scale scale, Market market, LongConsumer written) {
    Path file =
        folder
            .resolve("period=" + scale.month(month))
            .resolve(String.format(Locale.ROOT, "part-%05d.parquet", number));
    try {
      Files.createDirectories(folder.resolve("period=" + scale.month(month)));
      writeRows(file, scale, market, written);
      CanonicalParquet.settle(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage() + ".", e);
    }
  }

  private void writeRows(Path file, Scale scale, Market market, LongConsumer written)
      throws IOException {
    Draw draw = new Draw(scale.seed(), month * STREAMS_A_MONTH + number);
    long first = firstNumber(scale);
    try (ParquetWriter<Market.Order> writer = OrderParquet.open(file, market)) {
      for (int i = 0; i < rows; i++) {
        writer.write(market.order(draw, month, first + i));
        if ((i + 1) % ROWS_BETWEEN_NEWS == 0) {
          written.accept(ROWS_BETWEEN_NEWS);
        }
      }
    }
    written.accept(rows % ROWS_BETWEEN_NEWS);
  }

  /** Year and month, then the number of the order within its month. */
  private long firstNumber(Scale scale) {
    Period period = scale.month(month);
    return (period.year() * 100L + period.index()) * NUMBERS_A_MONTH + (long) number * MOST_ROWS;
  }
}
