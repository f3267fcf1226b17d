package org.yanhe.model.classification;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.text.Label;

/** Reads one CSV file of codes; its header says what it is. */
final class CodeFile {
  private final Path file;
  private final String name;
  private final List<NamedCsvRecord> rows;
  private final Problems problems;

  private CodeFile(Path file, List<NamedCsvRecord> rows, Problems problems) {
    this.file = file;
    this.name = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
    this.rows = rows;
    this.problems = problems;
  }

  /** What a file holds. */
  interface Content {
    void addTo(CodeLists lists);
  }

  static Optional<Content> read(Path file, Problems problems) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      return new CodeFile(file, reader.stream().toList(), problems).content();
    } catch (IOException | CsvParseException | java.io.UncheckedIOException e) {
      problems.add(
          Place.of(file.toString()),
          "",
          "Cannot read codes: " + e.getMessage() + ". Mend the file.");
      return Optional.empty();
    }
  }

  private Optional<Content> content() {
    List<String> header = rows.isEmpty() ? List.of() : rows.get(0).getHeader();
    try {
      if (header.contains("code")) {
        CodeList list = new CodeList(name, each(this::code));
        return Optional.of(lists -> lists.add(list));
      }
      if (header.containsAll(List.of("from", "to"))) {
        Concordance concordance = new Concordance(name, each(this::mapping));
        return Optional.of(lists -> lists.add(concordance));
      }
      if (header.containsAll(List.of("old_code", "new_code"))) {
        Map<String, String> changes = new LinkedHashMap<>();
        rows.forEach(row -> changes.put(text(row, "old_code"), text(row, "new_code")));
        return Optional.of(lists -> lists.addChanges(name, changes));
      }
      problems.add(
          Place.of(file.toString()),
          "",
          "Invalid code file: columns "
              + header
              + " (code; from and to; or old_code and new_code)");
    } catch (IllegalArgumentException e) {
      problems.add(Place.of(file.toString()), "", String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private <T> List<T> each(Function<NamedCsvRecord, T> reader) {
    List<T> all = new ArrayList<>();
    for (NamedCsvRecord row : rows) {
      try {
        all.add(reader.apply(row));
      } catch (IllegalArgumentException e) {
        Place place = new Place(file.toString(), (int) row.getStartingLineNumber(), 0);
        problems.add(place, "", String.valueOf(e.getMessage()));
      }
    }
    return all;
  }

  private Code code(NamedCsvRecord row) {
    String code = text(row, "code");
    String zh = or(text(row, "name_zh"), code);
    return new Code(
        code,
        text(row, "level"),
        new Label(zh, or(text(row, "name_en"), zh)),
        text(row, "parent"),
        day(row, "valid_from", LocalDate.MIN),
        day(row, "valid_to", LocalDate.MAX));
  }

  private Concordance.Mapping mapping(NamedCsvRecord row) {
    return new Concordance.Mapping(
        text(row, "from"),
        text(row, "to"),
        extent(text(row, "partial")),
        text(row, "status"),
        day(row, "valid_from", LocalDate.MIN),
        day(row, "valid_to", LocalDate.MAX));
  }

  private static Concordance.Extent extent(String partial) {
    return switch (partial) {
      case "true" -> Concordance.Extent.PART;
      case "false", "" -> Concordance.Extent.WHOLE;
      default ->
          throw new IllegalArgumentException("Invalid partial: '" + partial + "' (true or false)");
    };
  }

  private static LocalDate day(NamedCsvRecord row, String column, LocalDate open) {
    String text = text(row, column);
    try {
      return text.isEmpty() ? open : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Invalid " + column + ": '" + text + "' (form: 2016-01-01)", e);
    }
  }

  private static String text(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).orElse("");
  }

  private static String or(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
