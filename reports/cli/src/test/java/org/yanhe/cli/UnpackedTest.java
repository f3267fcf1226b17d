package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A marker is planted wherever a document could hide one, and found. */
class UnpackedTest {
  private static final String MARKER = "8271936.45";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isFound(String name, byte[] file) throws IOException {
    List<String> parts = new ArrayList<>();
    new Unpacked((part, bytes) -> parts.add(new String(bytes, StandardCharsets.ISO_8859_1)))
        .add(name, file);
    return parts.stream().anyMatch(part -> part.contains(MARKER));
  }

  private static byte[] png(String kind, byte[] content) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(png);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    out.writeInt(content.length);
    out.writeBytes(kind);
    out.write(content);
    out.writeInt(0);
    return png.toByteArray();
  }

  private interface Packing {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packing packing, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packing.over(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String entry, byte[] content) throws IOException {
    return packed(
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          zip.putNextEntry(new ZipEntry(entry));
          return zip;
        },
        content);
  }

  @Test
  void a_marker_is_found_in_the_chart_workbook_of_a_document() throws IOException {
    byte[] workbook = zip("xl/worksheets/sheet1.xml", bytes("<v>" + MARKER + "</v>"));

    assertThat(isFound("report.docx", zip("word/embeddings/chart1.xlsx", workbook))).isTrue();
  }

  @Test
  void a_marker_is_found_in_the_texts_and_pixels_of_a_picture() throws IOException {
    byte[] text = bytes("x".repeat(50) + MARKER);
    byte[] deflated = packed(DeflaterOutputStream::new, text);

    assertThat(isFound("a.png", png("tEXt", text))).isTrue();
    assertThat(isFound("a.png", png("IDAT", deflated))).isTrue();
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.write(bytes("Comment\0\0"));
    chunk.write(deflated);
    assertThat(isFound("a.png", png("zTXt", chunk.toByteArray()))).isTrue();
  }

  @Test
  void a_marker_is_found_in_a_picture_that_a_page_carries_as_base64() throws IOException {
    byte[] picture = png("tEXt", bytes("x".repeat(50) + MARKER));
    String page = "<img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(picture);

    assertThat(isFound("page.html", bytes(page + "\">"))).isTrue();
  }

  @Test
  void a_marker_is_found_in_what_is_gzipped() throws IOException {
    assertThat(isFound("a.svgz", packed(GZIPOutputStream::new, bytes(MARKER)))).isTrue();
  }

  @Test
  void nothing_is_found_where_nothing_is() throws IOException {
    assertThat(isFound("a.png", png("tEXt", bytes("no number")))).isFalse();
  }
}
