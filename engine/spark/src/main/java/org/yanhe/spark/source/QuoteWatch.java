package org.yanhe.spark.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches text on its way to a reader of CSV, which takes the end of the file for the end of a
 * quoted field. A quote that nobody closed would so swallow every row after it.
 */
final class QuoteWatch extends FilterReader {
  private static final char QUOTE = '"';

  private final char separator;
  private State state = State.START;
  private boolean ended;

  /** Where in a field the text is. */
  private enum State {
    START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  QuoteWatch(Reader text, char separator) {
    super(text);
    this.separator = separator;
  }

  /** Whether all of the text was read and its last field is quoted and not closed. */
  boolean isOpenAtEnd() {
    return ended && state == State.QUOTED;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    ended = n < 0;
    for (int i = offset; i < offset + n; i++) {
      state = after(buffer[i]);
    }
    return n;
  }

  private State after(char c) {
    return switch (state) {
      case START -> c == QUOTE ? State.QUOTED : plain(c);
      case PLAIN -> plain(c);
      case QUOTED -> c == QUOTE ? State.AFTER_QUOTE : State.QUOTED;
      case AFTER_QUOTE -> c == QUOTE ? State.QUOTED : plain(c);
    };
  }

  private State plain(char c) {
    return c == separator || c == '\n' || c == '\r' ? State.START : State.PLAIN;
  }
}
