package org.yanhe.documents.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an office file again so that equal content gives equal bytes. */
public final class StableZip {
  /** Not January 1st: that date adds a field that depends on the time zone. */
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final Comparator<String> CONTENT_TYPES_FIRST =
      Comparator.<String, Boolean>comparing(name -> !name.equals("[Content_Types].xml"))
          .thenComparing(Comparator.naturalOrder());

  private StableZip() {}

  /** The same entries by name, the content types first, all with one date. */
  public static byte[] repack(byte[] zip) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(zip.length + 1024);
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> entry : entries(zip).entrySet()) {
        ZipEntry dated = new ZipEntry(entry.getKey());
        dated.setTimeLocal(DATE);
        out.putNextEntry(dated);
        out.write(entry.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot pack an office file: " + e.getMessage(), e);
    }
    return packed.toByteArray();
  }

  /** The same of a file of any size, entry by entry, without holding one in memory. */
  public static void repack(Path zip, OutputStream target) throws IOException {
    try (ZipFile in = new ZipFile(zip.toFile());
        ZipOutputStream out = new ZipOutputStream(target)) {
      List<String> names = in.stream().map(ZipEntry::getName).sorted(CONTENT_TYPES_FIRST).toList();
      for (String name : names) {
        ZipEntry dated = new ZipEntry(name);
        dated.setTimeLocal(DATE);
        out.putNextEntry(dated);
        try (InputStream content = in.getInputStream(in.getEntry(name))) {
          content.transferTo(out);
        }
        out.closeEntry();
      }
    }
  }

  /** Entries by name; office files within are packed again as well. */
  public static Map<String, byte[]> entries(byte[] zip) {
    Map<String, byte[]> entries = new TreeMap<>(CONTENT_TYPES_FIRST);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        entries.put(entry.getName(), entry.getName().endsWith(".xlsx") ? repack(content) : content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read an office file: " + e.getMessage(), e);
    }
    return entries;
  }
}
