package org.yanhe.model.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Problems;

/**
 * The waivers of a project.
 *
 * @param all in the order of the file
 */
public record Waivers(List<Waiver> all) {
  private static final List<String> HEADER =
      List.of("check", "dataset", "key", "who", "when", "why");

  public Waivers {
    all = List.copyOf(all);
  }

  public static Waivers none() {
    return new Waivers(List.of());
  }

  public List<Waiver> of(String dataset) {
    return all.stream().filter(waiver -> waiver.dataset().equals(dataset)).toList();
  }

  /** Reads {@code waivers.csv}; a waiver of an unknown or hard check is a problem. */
  public static Waivers read(Path file, Checks checks, Problems problems) {
    List<Waiver> all = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : reader) {
        read(
                row,
                new Place(file.toString(), (int) row.getStartingLineNumber(), 0),
                checks,
                problems)
            .ifPresent(all::add);
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      problems.add(
          Place.of(file.toString()), "", "Cannot read waivers: " + e.getMessage() + ". Mend them.");
    }
    return new Waivers(all);
  }

  private static java.util.Optional<Waiver> read(
      NamedCsvRecord row, Place place, Checks checks, Problems problems) {
    try {
      List<String> v = HEADER.stream().map(h -> row.findField(h).orElse("").strip()).toList();
      Waiver waiver = new Waiver(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5));
      boolean soft =
          checks.of(waiver.dataset()).stream()
              .anyMatch(c -> c.id().equals(waiver.check()) && c.severity() == Severity.SOFT);
      if (soft) {
        return java.util.Optional.of(waiver);
      }
      problems.add(
          place,
          waiver.check(),
          "Invalid waiver: '"
              + waiver.check()
              + "' is no soft check of dataset '"
              + waiver.dataset()
              + "'. Waive soft checks only.");
    } catch (IllegalArgumentException e) {
      problems.add(place, "", String.valueOf(e.getMessage()));
    }
    return java.util.Optional.empty();
  }
}
