package org.yanhe.documents.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Office files of which equal content gives equal bytes, on any machine and day. */
public final class OfficeFile {
  private OfficeFile() {}

  /** The bytes of a document, which is of no use afterwards. */
  public static byte[] bytes(POIXMLDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OfficeZip zip = new OfficeZip(bytes)) {
      document.write(zip);
    }
    return bytes.toByteArray();
  }

  /**
   * A workbook that keeps a few rows of each sheet in memory. What it writes is as stable.
   *
   * @param properties what the file says of itself
   * @param rows kept in memory
   * @param packed whether rows that wait on the disk are packed, which takes as long as packing the
   *     file itself but little room
   */
  public static SXSSFWorkbook streamed(XSSFWorkbook properties, int rows, boolean packed) {
    OwnTempFiles.use();
    return new SXSSFWorkbook(properties, rows, packed, false) {
      @Override
      protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        return new OfficeZip(out);
      }
    };
  }
}
