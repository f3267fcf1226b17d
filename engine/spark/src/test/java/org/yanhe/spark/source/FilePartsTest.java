package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.release.Sha256;
import org.yanhe.model.source.Format;

/** A file that several tasks read gives the records, and the numbers of lines, that one would. */
class FilePartsTest {
  private static final Format.Csv CSV =
      new Format.Csv("UTF-8", ',', new Format.Layout(List.of(1), ""));
  private static final String[] FIELDS = {
    "a",
    "",
    " ",
    "a\"b",
    "\"\"",
    "\"a,b\"",
    "\"two\nlines\"",
    "\"\r\n\"",
    "\"\n\r\n\n\"",
    "\"she said \"\"no\"\"\"",
    "\"\"\"\n\"\"\"",
    "县",
    "\"县\n区\"",
    "1234.50"
  };
  private static final String[] ENDS = {"\n", "\n", "\r\n", "\r", "\n\n", "\n\r"};

  private static final Configuration HADOOP = new Configuration();

  @TempDir Path folder;

  private InputFile file(byte[] bytes) throws IOException {
    Path file = folder.resolve("f.csv");
    Files.write(file, bytes);
    return new InputFile(0, 0, file.toUri().toString(), "f.csv", bytes.length, 0);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> records(DeliveredTable table) {
    List<String> records = new ArrayList<>();
    for (Optional<RawRecord> next = table.next(); next.isPresent(); next = table.next()) {
      RawRecord record = next.get();
      records.add(record.line() + " " + List.copyOf(record.cells()) + record.fault());
    }
    return records;
  }

  private static List<String> records(InputFile file, FileParts parts) throws IOException {
    List<String> records = new ArrayList<>();
    List<String> header = List.of();
    for (FilePart part : parts.parts()) {
      PartBytes bytes = new PartBytes(OpenFile.bytes(file, HADOOP), part);
      try (CsvTable table =
          part.offset() == 0
              ? new CsvTable(bytes, CSV)
              : new CsvTable(bytes, CSV, header, part.lines())) {
        header = table.header();
        records.addAll(records(table));
        assertThat(bytes.checksum()).isEqualTo(part.checksum());
      }
    }
    return records;
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFFx,y" : "\"x\",y");
    for (int i = 0; i < 40; i++) {
      text.append(ENDS[random.nextInt(ENDS.length)]);
      for (int field = 0; field < 1 + random.nextInt(3); field++) {
        text.append(field == 0 ? "" : ",").append(FIELDS[random.nextInt(FIELDS.length)]);
      }
    }
    return text.append(random.nextBoolean() ? "\n" : "").toString();
  }

  @Test
  void parts_hold_the_records_of_the_whole_with_their_lines() throws IOException {
    Random random = new Random(20);
    int cut = 0;
    for (int i = 0; i < 300; i++) {
      byte[] bytes = utf8(random(random));
      InputFile file = file(bytes);

      FileParts parts = FileParts.of(file, CSV, HADOOP, 1 + random.nextInt(60));

      if (!parts.parts().isEmpty()) {
        cut++;
        try (OpenFile whole = OpenFile.open(file, CSV, HADOOP)) {
          assertThat(records(file, parts)).isEqualTo(records(whole.table()));
        }
        assertThat(parts.sha256()).isEqualTo(Sha256.of(bytes));
      }
    }
    assertThat(cut).isGreaterThan(250);
  }

  @Test
  void a_quote_that_nobody_closes_is_left_to_one_reader() throws IOException {
    InputFile file = file(utf8("x,y\n1,2\n3,4\n5,\"6\n7,8\n"));

    assertThat(FileParts.of(file, CSV, HADOOP, 4).parts()).isEmpty();
  }

  @Test
  void parts_of_a_file_are_about_equally_large() {
    assertThat(FileParts.evenly(FileParts.PART_BYTES)).isEqualTo(FileParts.PART_BYTES);
    assertThat(FileParts.evenly(FileParts.PART_BYTES + 1)).isEqualTo(FileParts.PART_BYTES / 2 + 1);
    assertThat(FileParts.evenly(5 * FileParts.PART_BYTES / 2))
        .isEqualTo((5 * FileParts.PART_BYTES / 2 + 2) / 3);
  }

  @Test
  void a_sign_that_may_be_half_a_character_does_not_separate_parts() {
    Format.Layout layout = new Format.Layout(List.of(1), "");
    InputFile large = new InputFile(0, 0, "", "", FileParts.PART_BYTES + 1, 0);

    assertThat(FileParts.mayHave(large, new Format.Csv("GB18030", '|', layout))).isFalse();
    assertThat(FileParts.mayHave(large, new Format.Csv("GB18030", '\t', layout))).isTrue();
    assertThat(FileParts.mayHave(large, new Format.Csv("UTF-8", '|', layout))).isTrue();
  }
}
