package org.yanhe.documents.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The zip of an office file. POI writes the parts in the order of their names; here they get one
 * date and are deflated once, so that equal parts give equal bytes. Pictures and workbooks within,
 * which are packed already, are stored as they are.
 */
final class OfficeZip extends ZipArchiveOutputStream {
  /** Not January 1st: that date adds a field that depends on the time zone. */
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String WORKBOOK = ".xlsx";

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  /** Whether a part was begun and not ended. */
  private boolean isOpen;

  /** Name of the packed part that is being held, empty for none. */
  private String packed = "";

  OfficeZip(OutputStream out) {
    super(out);
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry part) throws IOException {
    String name = part.getName();
    if (name.endsWith(".png") || name.endsWith(WORKBOOK)) {
      packed = name;
    } else {
      isOpen = true;
      super.putArchiveEntry(dated(name));
    }
  }

  /** After a fault within a part nothing more is written: the fault is told, not the open part. */
  @Override
  public void finish() throws IOException {
    if (!isOpen) {
      super.finish();
    }
  }

  private static ZipArchiveEntry dated(String name) {
    ZipArchiveEntry dated = new ZipArchiveEntry(name);
    dated.setTimeLocal(DATE);
    return dated;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (packed.isEmpty()) {
      super.write(bytes, offset, length);
    } else {
      held.write(bytes, offset, length);
    }
  }

  @Override
  public void closeArchiveEntry() throws IOException {
    if (!packed.isEmpty()) {
      byte[] content = held.toByteArray();
      ZipArchiveEntry part = dated(packed);
      packed = "";
      held.reset();
      store(part, part.getName().endsWith(WORKBOOK) ? again(content) : content);
    } else {
      super.closeArchiveEntry();
      isOpen = false;
    }
  }

  private void store(ZipArchiveEntry part, byte[] content) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    part.setMethod(ZipEntry.STORED);
    part.setSize(content.length);
    part.setCrc(checksum.getValue());
    super.putArchiveEntry(part);
    super.write(content, 0, content.length);
    super.closeArchiveEntry();
  }

  /** The figures of a chart in a text: POI packs them by itself, with the date of the day. */
  private static byte[] again(byte[] workbook) throws IOException {
    ByteArrayOutputStream again = new ByteArrayOutputStream(workbook.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        OfficeZip out = new OfficeZip(again)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putArchiveEntry(dated(part.getName()));
        in.transferTo(out);
        out.closeArchiveEntry();
      }
    }
    return again.toByteArray();
  }
}
