package org.yanhe.spark.source;

import org.yanhe.model.source.Format;

/** Looks at the bytes of a file as they pass. */
interface ContentCheck {

  void accept(byte[] bytes, int length);

  void end();

  /** Why the file cannot be read and what to do; empty if nothing was seen. */
  String problem();

  static ContentCheck of(Format format) {
    return format instanceof Format.Csv csv ? new EncodingCheck(csv.encoding()) : new Nothing();
  }

  /** Sees nothing wrong. */
  final class Nothing implements ContentCheck {
    @Override
    public void accept(byte[] bytes, int length) {}

    @Override
    public void end() {}

    @Override
    public String problem() {
      return "";
    }
  }
}
