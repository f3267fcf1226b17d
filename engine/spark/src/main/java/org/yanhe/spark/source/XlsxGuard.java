package org.yanhe.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the container of a workbook before it is read: macros, document types, names that lead
 * elsewhere, and content that unpacks to more than it should.
 */
final class XlsxGuard {
  /** Largest workbook that is read. */
  static final int MOST_BYTES = 256 << 20;

  private static final long MOST_UNPACKED = 2L << 30;
  private static final long ALWAYS_ALLOWED = 16L << 20;
  private static final int MOST_RATIO = 200;
  private static final int MOST_PARTS = 10_000;

  private final byte[] bytes;
  private long unpacked;

  private XlsxGuard(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Why a workbook is refused and what to do; empty if nothing was seen. */
  static String problem(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return "it is larger than " + (MOST_BYTES >> 20) + " MB. Deliver it as CSV.";
    }
    if (bytes.length >= 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
      return "it is an old or encrypted workbook. Save it as .xlsx without a password.";
    }
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      return new XlsxGuard(bytes).problem(zip);
    } catch (IOException | IllegalArgumentException e) {
      return "it is no workbook, or it was cut off. Save it anew as .xlsx.";
    }
  }

  private String problem(ZipFile zip) throws IOException {
    int parts = 0;
    for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
      ZipArchiveEntry entry = all.nextElement();
      String problem = ++parts > MOST_PARTS ? tooMuch() : problem(zip, entry);
      if (!problem.isEmpty()) {
        return problem;
      }
    }
    return "";
  }

  private String problem(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    if (name.contains("vbaproject") || name.contains("macrosheets/")) {
      return "it holds macros. Save it as .xlsx without them.";
    }
    if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
      return "a part of it has a name that leads elsewhere. Save it anew as .xlsx.";
    }
    boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
    try (InputStream content = zip.getInputStream(entry)) {
      return scan(content, xml ? new XmlScan() : null);
    }
  }

  private String scan(InputStream content, @Nullable XmlScan xml) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      unpacked += n;
      if (unpacked > MOST_UNPACKED
          || (unpacked > ALWAYS_ALLOWED && unpacked / MOST_RATIO > bytes.length)) {
        return tooMuch();
      }
      if (xml != null && !xml.accept(buffer, n)) {
        return "a part of it declares a document type or cells that no sheet has. Save it anew.";
      }
    }
    return "";
  }

  private static String tooMuch() {
    return "it unpacks to far more than a workbook should. Save it anew as .xlsx.";
  }

  /** Finds what no honest part holds: a document type, or a column after XFD. */
  private static final class XmlScan {
    private static final String DOCTYPE = "<!DOCTYPE";
    private static final String REFERENCE = " r=\"";
    private int doctype;
    private int reference;
    private int letters;
    private long seen;

    boolean accept(byte[] buffer, int length) {
      for (int i = 0; i < length; i++) {
        int b = buffer[i];
        if (seen++ < 4 && (b == 0 || b == (byte) 0xFE || b == (byte) 0xFF)) {
          return false;
        }
        doctype = advance(DOCTYPE, doctype, b);
        boolean inReference = reference == REFERENCE.length();
        letters = inReference && Character.isLetter(b & 0x7F) ? letters + 1 : 0;
        reference =
            inReference && letters > 0
                ? reference
                : advance(REFERENCE, reference % REFERENCE.length(), b);
        if (doctype == DOCTYPE.length() || letters > 3) {
          return false;
        }
      }
      return true;
    }

    private static int advance(String word, int at, int b) {
      if (b == word.charAt(at)) {
        return at + 1;
      }
      return b == word.charAt(0) ? 1 : 0;
    }
  }
}
