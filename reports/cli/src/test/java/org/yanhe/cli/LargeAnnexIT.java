package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of all data of a release that no memory as small as that of the process holds. */
class LargeAnnexIT {
  private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\"");
  private static final int TAIL = 1 << 14;
  private static final int REGIONS = 111;

  @TempDir private Path folder;

  /** Held as objects, the figures alone take hundreds of megabytes. */
  @Test
  void a_million_figures_need_48_megabytes_and_a_second_sheet() throws IOException {
    Path release = LargeRelease.write(folder.resolve("large-2022"), REGIONS);
    Path out = folder.resolve("documents");

    Product.Ended ended =
        Product.run(
            List.of("-Xmx48m"),
            "report",
            release.toString(),
            "--format",
            "annex",
            "--out",
            out.toString());

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    try (ZipFile workbook = new ZipFile(out.resolve("large-2022-data.xlsx").toFile())) {
      assertThat(lastRow(workbook, 1)).isEqualTo(1 + 1_000_000);
      assertThat(lastRow(workbook, 2))
          .isEqualTo(1 + REGIONS * LargeRelease.FIGURES - 1_000_000)
          .isGreaterThan(1);
    }
  }

  private static int lastRow(ZipFile workbook, int sheet) throws IOException {
    Matcher row = ROW.matcher(tail(workbook, "xl/worksheets/sheet" + sheet + ".xml"));
    int last = 0;
    while (row.find()) {
      last = Integer.parseInt(row.group(1));
    }
    return last;
  }

  private static String tail(ZipFile workbook, String part) throws IOException {
    byte[] before = {};
    try (InputStream in = workbook.getInputStream(workbook.getEntry(part))) {
      byte[] read = in.readNBytes(TAIL);
      byte[] next = in.readNBytes(TAIL);
      while (next.length > 0) {
        before = read;
        read = next;
        next = in.readNBytes(TAIL);
      }
      return new String(before, StandardCharsets.UTF_8) + new String(read, StandardCharsets.UTF_8);
    }
  }
}
