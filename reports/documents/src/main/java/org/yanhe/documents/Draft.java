package org.yanhe.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * A document that may be too large for memory. Beyond a bound it waits in a temporary file for its
 * owner alone, which is gone once it was written, or at the latest when the process ends.
 */
final class Draft implements RenderedFile {
  private final DeferredFileOutputStream content;

  private Draft(DeferredFileOutputStream content) {
    this.content = content;
  }

  /**
   * Takes a document as it is written.
   *
   * @param mostHeld in memory, in bytes
   */
  static Draft of(Consumer<OutputStream> document, int mostHeld) {
    try {
      Draft draft =
          new Draft(
              DeferredFileOutputStream.builder()
                  .setThreshold(mostHeld)
                  .setPrefix("yanhe-draft")
                  .get());
      draft.take(document);
      return draft;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot render: " + e.getMessage() + ".", e);
    }
  }

  private void take(Consumer<OutputStream> document) throws IOException {
    try (OutputStream out = new BufferedOutputStream(content)) {
      document.accept(out);
    } finally {
      if (!content.isInMemory()) {
        content.getFile().deleteOnExit();
      }
    }
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    content.writeTo(out);
    if (!content.isInMemory()) {
      Files.delete(content.getPath());
    }
  }
}
