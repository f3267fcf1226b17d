package org.yanhe.documents.office;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * POI's temporary files, each for its owner alone. POI itself puts them into one folder of the
 * machine, which belongs to the first user who writes a workbook there, and nobody else may write.
 */
public final class OwnTempFiles implements TempFileCreationStrategy {
  private OwnTempFiles() {}

  /** From now on in this process; may be said many times. */
  public static void use() {
    TempFile.setTempFileCreationStrategy(new OwnTempFiles());
  }

  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    return Files.createTempFile(prefix, suffix).toFile();
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return Files.createTempDirectory(prefix).toFile();
  }
}
