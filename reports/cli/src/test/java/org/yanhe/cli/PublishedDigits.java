package org.yanhe.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.yanhe.model.release.ParquetTable;

/**
 * Every number that readers of a release can see, whatever its unit and grouping: in text files, in
 * all that is packed in workbooks, documents, pages and pictures, and in the rows, the statistics
 * and the names of Parquet files.
 */
final class PublishedDigits {
  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("\\d+(?:\\.\\d+)?"), Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?"));

  private final Map<String, Set<String>> found = new TreeMap<>();
  private final SortedSet<String> files = new TreeSet<>();

  private final Unpacked unpacked =
      new Unpacked((part, bytes) -> add(part, new String(bytes, StandardCharsets.ISO_8859_1)));

  private PublishedDigits() {}

  /** Reads all that is public. */
  static PublishedDigits in(Path release) throws IOException {
    PublishedDigits digits = new PublishedDigits();
    digits.read("release.json", release.resolve("release.json"));
    for (String part : new String[] {"public", "documents"}) {
      try (Stream<Path> all = Files.walk(release.resolve(part))) {
        for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
          digits.read(release.relativize(file).toString(), file);
        }
      }
    }
    return digits;
  }

  /** The digits of a number that are the same in every unit of a power of ten. */
  static String of(BigDecimal value) {
    return significant(value.abs().toPlainString());
  }

  Set<String> files() {
    return files;
  }

  boolean holds(String digits) {
    return found.containsKey(digits);
  }

  /** The files and parts of files in which a number stands. */
  Set<String> where(String digits) {
    return found.getOrDefault(digits, Set.of());
  }

  private void read(String name, Path file) throws IOException {
    if (name.endsWith(".parquet")) {
      for (Group row : ParquetTable.read(file)) {
        add(name, row.toString());
      }
      read(name, Files.readAllBytes(file));
    } else {
      read(name, Files.readAllBytes(file));
    }
  }

  private void read(String name, byte[] bytes) throws IOException {
    unpacked.add(name, bytes);
  }

  private void add(String name, String text) {
    files.add(name);
    for (Pattern number : NUMBERS) {
      Matcher numbers = number.matcher(text);
      while (numbers.find()) {
        found.computeIfAbsent(significant(numbers.group()), d -> new TreeSet<>()).add(name);
      }
    }
  }

  private static String significant(String number) {
    return number.replaceAll("[.,]", "").replaceAll("^0+|0+$", "");
  }
}
