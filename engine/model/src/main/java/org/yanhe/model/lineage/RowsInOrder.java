package org.yanhe.model.lineage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.ObservationFile;
import org.yanhe.model.release.PublicRelease;

/**
 * What {@link RowsUsed} reads, for who comes with all figures in canonical order: both files are
 * sorted, so that one line is kept at a time.
 */
public final class RowsInOrder implements AutoCloseable {
  private final InputStream file;
  private final Iterator<NamedCsvRecord> lines;
  private Optional<Map.Entry<Cell, Long>> next = Optional.empty();
  private Optional<Cell> asked = Optional.empty();

  private RowsInOrder(InputStream file) {
    this.file = file;
    this.lines =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
            .iterator();
  }

  /** What a release tells; nothing if it was written without. */
  public static RowsInOrder open(PublicRelease release) {
    return new RowsInOrder(release.stream(RowsUsed.FILE).orElseGet(InputStream::nullInputStream));
  }

  /**
   * From how many rows a figure was aggregated; empty if readers may not know.
   *
   * @param cell not before the one that was asked for last
   * @throws Stop.InputError if it is, or lines of the file are not in canonical order
   */
  public Optional<Long> of(Cell cell) {
    asked.ifPresent(before -> inOrder(ObservationFile.FILE, before, cell));
    asked = Optional.of(cell);
    while (lines.hasNext() && (next.isEmpty() || next.get().getKey().compareTo(cell) < 0)) {
      next = Optional.of(read());
    }
    return next.filter(line -> line.getKey().equals(cell)).map(Map.Entry::getValue);
  }

  private Map.Entry<Cell, Long> read() {
    Map.Entry<Cell, Long> line = RowsUsed.line(lines.next());
    next.ifPresent(before -> inOrder(RowsUsed.FILE, before.getKey(), line.getKey()));
    return line;
  }

  private static void inOrder(String file, Cell before, Cell after) {
    if (before.compareTo(after) > 0) {
      throw new Stop.InputError(
          "Cannot read release: 'public/"
              + file
              + "' is not sorted at '"
              + after
              + "'. Take a copy that is whole.");
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read " + RowsUsed.FILE + ": " + e.getMessage() + ".", e);
    }
  }
}
