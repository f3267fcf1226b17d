package org.yanhe.model.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.unit.Unit;

/**
 * The canonical form of a release's figures, whose hash is their identity: {@code
 * indicator,region,period,class,value,status,unit,decimals}, sorted, LF, UTF-8, plain decimals.
 */
public final class ObservationFile {
  /** Its path below {@code public}. */
  public static final String FILE = "observations.csv";

  static final String HEADER = "indicator,region,period,class,value,status,unit,decimals";

  private ObservationFile() {}

  /**
   * The bytes of the file; no field needs quotes, because codes, units and numbers hold no comma.
   */
  public static byte[] bytes(Collection<Observation> observations) {
    return observations.stream()
        .sorted()
        .map(ObservationFile::line)
        .collect(Collectors.joining("\n", HEADER + "\n", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Observation o) {
    return Stream.of(
            o.cell().indicator(),
            o.cell().region(),
            o.cell().period(),
            o.cell().classCode(),
            o.figure().match(ObservationFile::plain, reason -> ""),
            o.status(),
            o.unit(),
            o.decimals())
        .map(Object::toString)
        .collect(Collectors.joining(","));
  }

  /** A decimal without exponent and without zeros at its end. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /**
   * Reads the file back.
   *
   * @throws IllegalArgumentException if a line is not of the form
   */
  public static List<Observation> parse(byte[] bytes) {
    return lines(new ByteArrayInputStream(bytes)).map(Supplier::get).toList();
  }

  /**
   * The lines below the header, read when the stream comes to them and parsed when they are asked
   * for. Whoever opened the file closes it.
   *
   * @throws IllegalArgumentException if the header is not of the form; a line that is not, when it
   *     is asked for
   */
  static Stream<Supplier<Observation>> lines(InputStream file) {
    Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
    if (!firstLine(text).equals(HEADER)) {
      throw new IllegalArgumentException("Invalid observations: header is not '" + HEADER + "'");
    }
    Lines lines = new Lines();
    return CsvReader.builder().ofCsvRecord(text).stream().map(r -> () -> lines.observation(r));
  }

  /** As much of it as a header is long; the reader stands behind its end. */
  private static String firstLine(Reader text) {
    StringBuilder line = new StringBuilder();
    try {
      int c = text.read();
      while (c >= 0 && c != '\n' && line.length() <= HEADER.length()) {
        line.append((char) c);
        c = text.read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE + ": " + e.getMessage() + ".", e);
    }
    return line.toString();
  }

  /** Lines of one file. What names figures comes again and again: each is read and kept once. */
  private static final class Lines {
    private final Map<String, IndicatorCode> indicators = new HashMap<>();
    private final Map<String, RegionCode> regions = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<String, ClassCode> classes = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();

    Observation observation(CsvRecord r) {
      Observation.Cell cell =
          new Observation.Cell(
              indicators.computeIfAbsent(r.getField(0), IndicatorCode::parse),
              regions.computeIfAbsent(r.getField(1), RegionCode::parse),
              periods.computeIfAbsent(r.getField(2), Period::parse),
              classes.computeIfAbsent(r.getField(3), ClassCode::parse));
      String status = r.getField(5);
      Figure figure =
          status.equals("A") || status.equals("P")
              ? Figure.known(new BigDecimal(r.getField(4)))
              : Figure.absent(Reason.ofStatus(status));
      Unit unit = units.computeIfAbsent(r.getField(6), Unit::parse);
      Observation observation =
          new Observation(cell, figure, unit, Integer.parseInt(r.getField(7)));
      return status.equals("P") ? observation.asPreliminary() : observation;
    }
  }
}
