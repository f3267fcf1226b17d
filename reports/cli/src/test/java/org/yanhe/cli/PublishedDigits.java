package org.yanhe.cli;

import java.io.ByteArrayInputStream;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.parquet.example.data.Group;
import org.yanhe.model.release.ParquetTable;

/**
 * Every number that readers of a release can see, whatever its unit and grouping: text files, the
 * parts of workbooks and documents, and the rows of Parquet files.
 */
final class PublishedDigits {
  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("\\d+(?:\\.\\d+)?"), Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?"));

  private final Map<String, Set<String>> found = new TreeMap<>();
  private final SortedSet<String> files = new TreeSet<>();

  private PublishedDigits() {}

  /** Reads all that is public. */
  static PublishedDigits in(Path release) throws IOException {
    PublishedDigits digits = new PublishedDigits();
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
    } else {
      read(name, Files.readAllBytes(file));
    }
  }

  private void read(String name, byte[] bytes) throws IOException {
    boolean isZip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    if (isZip) {
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read(name + "!" + entry.getName(), zip.readAllBytes());
      }
    } else {
      add(name, new String(bytes, StandardCharsets.ISO_8859_1));
    }
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
