package org.yanhe.model.project;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.problem.Place;
import org.yanhe.model.yaml.YamlMap;

/** The CSV lists that the disclosure rules of a project name, row by row with its line. */
final class DisclosureLists {
  private DisclosureLists() {}

  /** A row with the values of the expected columns; its problems tell file and line. */
  record Row(YamlMap map, String key, Place place, List<String> values) {
    String text(int column) {
      return values.get(column);
    }

    void problem(String fact) {
      map.problem(place, key, "Cannot read " + key + ": " + fact);
    }
  }

  static List<Row> rows(YamlMap map, String key, Path file, List<String> header) {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : reader) {
        rows.add(
            new Row(
                map,
                key,
                new Place(file.toString(), (int) row.getStartingLineNumber(), 0),
                header.stream().map(h -> row.findField(h).orElse("").strip()).toList()));
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      map.problem(
          key,
          "Cannot read '"
              + file
              + "': it is missing or no CSV with the columns "
              + String.join(", ", header)
              + ". Mend it or take the key out.");
    }
    return rows;
  }
}
