package org.yanhe.documents.exchange;

import java.util.Map;
import java.util.TreeMap;
import org.yanhe.model.release.PublicRelease;

/**
 * A release for other agencies: structure and data messages of SDMX 2.1 (ISO 17369) and the same
 * data as SDMX-CSV 1.0. Values are in full precision; {@code DECIMALS} says how they are printed.
 */
public final class Exchange {
  /** Who maintains the structures. */
  static final String AGENCY = "YANHE";

  static final String STRUCTURE = "DIGITAL_ECONOMY";
  static final String FLOW = "DF_DIGITAL_ECONOMY";
  static final String VERSION = "1.0";

  private Exchange() {}

  /** The files by name. */
  public static Map<String, byte[]> files(PublicRelease release) {
    Codes codes = new Codes(release);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("structure.xml", new StructureMessage(release, codes).bytes());
    files.put("data.xml", new DataMessage(release, codes).bytes());
    files.put("data.csv", new DataCsv(release, codes).bytes());
    return files;
  }
}
