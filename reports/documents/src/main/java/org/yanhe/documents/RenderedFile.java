package org.yanhe.documents;

import java.io.IOException;
import java.io.OutputStream;

/** A document that is rendered and not yet where it belongs. */
@FunctionalInterface
public interface RenderedFile {
  /** Writes it, once. The stream stays open. */
  void writeTo(OutputStream out) throws IOException;

  /** A document in memory. */
  static RenderedFile of(byte[] bytes) {
    return out -> out.write(bytes);
  }
}
