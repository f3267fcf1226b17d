package org.yanhe.spark.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Verifies that every byte of a file belongs to the declared character set. */
final class EncodingCheck implements ContentCheck {
  private static final int SURE = 10;

  private final String encoding;
  private final CharsetDecoder decoder;
  private final CharBuffer characters = CharBuffer.allocate(1 << 16);
  private byte[] rest = new byte[0];
  private byte[] head = new byte[0];
  private long offset;
  private long line = 1;
  private String problem = "";

  EncodingCheck(String encoding) {
    this.encoding = encoding;
    this.decoder =
        Charset.forName(encoding)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public void accept(byte[] bytes, int length) {
    if (head.length == 0) {
      head = Arrays.copyOf(bytes, length);
      problem = mark();
    }
    if (problem.isEmpty()) {
      byte[] all = Arrays.copyOf(rest, rest.length + length);
      System.arraycopy(bytes, 0, all, rest.length, length);
      decode(ByteBuffer.wrap(all), false);
    }
  }

  @Override
  public void end() {
    if (problem.isEmpty()) {
      decode(ByteBuffer.wrap(rest), true);
    }
  }

  @Override
  public String problem() {
    return problem;
  }

  private void decode(ByteBuffer bytes, boolean end) {
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      int before = bytes.position();
      characters.clear();
      result = decoder.decode(bytes, characters, end);
      offset += bytes.position() - before;
      countLines();
    }
    if (result.isError()) {
      problem = malformed(bytes);
      return;
    }
    rest = new byte[bytes.remaining()];
    bytes.get(rest);
  }

  private void countLines() {
    char[] decoded = characters.array();
    for (int i = 0; i < characters.position(); i++) {
      if (decoded[i] == '\n') {
        line++;
      }
    }
  }

  private String malformed(ByteBuffer bytes) {
    return String.format(
        Locale.ROOT,
        "byte 0x%02X at offset %d (line %d) is not %s. %s",
        bytes.get(bytes.position()),
        offset,
        line,
        encoding,
        advice(all(bytes)));
  }

  private static byte[] all(ByteBuffer block) {
    ByteBuffer whole = block.duplicate().rewind();
    byte[] bytes = new byte[whole.remaining()];
    whole.get(bytes);
    return bytes;
  }

  private String advice(byte[] block) {
    for (String other : new String[] {"UTF-8", "GB18030"}) {
      if (!other.equals(encoding) && reads(other, head) && reads(other, block)) {
        return "It reads as " + other + ": declare 'encoding: " + other + "', or deliver it anew.";
      }
    }
    return "Declare its encoding in sources.yaml, or deliver it anew.";
  }

  /** A mark of another character set at the start of the file, or text that is surely UTF-8. */
  private String mark() {
    if (ByteOrderMark.isUtf16(head)) {
      return "it is UTF-16, not " + encoding + ". Save it as UTF-8.";
    }
    boolean declaredUtf8 = encoding.equals(StandardCharsets.UTF_8.name());
    return !declaredUtf8 && (ByteOrderMark.isUtf8(head) || isSurelyUtf8())
        ? "it is UTF-8, not " + encoding + ". Declare 'encoding: UTF-8'."
        : "";
  }

  private boolean isSurelyUtf8() {
    return reads(StandardCharsets.UTF_8.name(), head)
        && new String(head, StandardCharsets.UTF_8).chars().filter(c -> c > 0x7F).count() > SURE;
  }

  private static boolean reads(String charset, byte[] bytes) {
    CharsetDecoder other = Charset.forName(charset).newDecoder();
    CharBuffer out = CharBuffer.allocate(bytes.length);
    return !other.decode(ByteBuffer.wrap(bytes), out, false).isError();
  }
}
