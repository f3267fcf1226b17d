package org.yanhe.model.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.period.Period;
import org.yanhe.model.text.Label;

/**
 * How all units of a composite index stand, from {@code public/indices}. The figures of a release
 * tell it of its own region alone.
 */
public final class IndexStandings {
  /** Names of the units; the path below {@code public}. */
  public static final String UNITS = "indices/units.csv";

  private final List<NamedCsvRecord> scores;
  private final List<NamedCsvRecord> ranks;
  private final Map<String, Label> names = new LinkedHashMap<>();

  private IndexStandings(
      List<NamedCsvRecord> scores, List<NamedCsvRecord> ranks, List<NamedCsvRecord> names) {
    this.scores = scores;
    this.ranks = ranks;
    for (NamedCsvRecord r : names) {
      this.names.put(r.getField("code"), new Label(r.getField("name_zh"), r.getField("name_en")));
    }
  }

  /**
   * The standings of an index; empty if the release has none.
   *
   * @param index its name, such as {@code digital-economy}
   */
  public static Optional<IndexStandings> read(PublicRelease release, String index) {
    Optional<byte[]> scores = release.file("indices/" + index + ".csv");
    Optional<byte[]> ranks = release.file("indices/" + index + "-ranks.csv");
    Optional<byte[]> units = release.file(UNITS);
    return scores.isEmpty() || ranks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IndexStandings(
                records(scores.get()),
                records(ranks.get()),
                units.map(IndexStandings::records).orElse(List.of())));
  }

  private static List<NamedCsvRecord> records(byte[] csv) {
    return CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream()
        .toList();
  }

  /** The newest period with ranks that does not end after another; empty if there is none. */
  public Optional<Period> newest(Period until) {
    TreeSet<Period> periods = new TreeSet<>();
    ranks.stream()
        .map(r -> Period.parse(r.getField("period")))
        .filter(period -> !period.end().isAfter(until.end()))
        .forEach(periods::add);
    return periods.isEmpty() ? Optional.empty() : Optional.of(periods.last());
  }

  /** Codes of the units of a period, the best first. */
  public List<String> units(Period period) {
    return ranks.stream()
        .filter(r -> r.getField("period").equals(period.toString()))
        .sorted(
            Comparator.comparing((NamedCsvRecord r) -> rank(r))
                .thenComparing(r -> r.getField("unit")))
        .map(r -> r.getField("unit"))
        .toList();
  }

  private static BigDecimal rank(NamedCsvRecord r) {
    return r.getField("rank").isEmpty()
        ? BigDecimal.valueOf(Long.MAX_VALUE)
        : new BigDecimal(r.getField("rank"));
  }

  /** Name of a unit; its code if the release does not tell. */
  public Label name(String unit) {
    return names.getOrDefault(unit, Label.same(unit));
  }

  /**
   * A rank of a unit.
   *
   * @param column {@code rank}, {@code median}, {@code low_5}, {@code high_95}, {@code best} or
   *     {@code worst}
   */
  public Figure rank(String unit, Period period, String column) {
    return figure(ranks, unit, period, r -> true, column);
  }

  /** Score of a unit in a node of the tree of the index, such as {@code governance}. */
  public Figure score(String unit, Period period, String node) {
    return figure(scores, unit, period, r -> r.getField("node").equals(node), "score");
  }

  private static Figure figure(
      List<NamedCsvRecord> records,
      String unit,
      Period period,
      Predicate<NamedCsvRecord> also,
      String column) {
    return records.stream()
        .filter(r -> r.getField("unit").equals(unit))
        .filter(r -> r.getField("period").equals(period.toString()))
        .filter(also)
        .map(r -> r.getField(column))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> Figure.known(new BigDecimal(text)))
        .orElse(Figure.absent(Reason.NOT_REPORTED));
  }
}
