package org.yanhe.documents.annex;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;

/**
 * Every figure of a release as a workbook with its lineage: one line a figure with the figures it
 * was computed from, one an indicator with its formula and datasets, one a delivered file with its
 * checksum. Lines go to disk as they come, and only eight bytes of each figure are kept, unless the
 * release holds its figures; after a million lines a new sheet begins.
 */
public final class DataAnnex {
  /** A row is about a kilobyte until it is packed. */
  private static final int MOST_UNPACKED = 100_000;

  private DataAnnex() {}

  /** Writes the workbook; the same release gives the same bytes. The stream stays open. */
  public static void write(PublicRelease release, Language language, OutputStream out) {
    Manifest manifest = release.manifest();
    FileProperties properties =
        new FileProperties(
            manifest.title(),
            PeriodNames.of(manifest.period()),
            manifest.organisation(),
            manifest.asOf(),
            manifest.id());
    try (FigureLines figures = FigureLines.of(release, language)) {
      LongSheets.write(
          List.of(
              figures.sheet(),
              IndicatorLines.sheet(release, language),
              FileLines.sheet(manifest, language)),
          language,
          figures.count() > MOST_UNPACKED,
          book -> FileProperties.set(book, properties, language),
          out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the data annex: " + e.getMessage(), e);
    }
  }
}
