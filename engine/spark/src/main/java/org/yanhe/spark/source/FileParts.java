package org.yanhe.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.hadoop.conf.Configuration;
import org.yanhe.model.source.Format;

/**
 * Where a large file of separated text may be read by several tasks. Only one who has read every
 * byte before knows whether a line break ends a record or stands in quotes, and its number; so the
 * file is looked over once, from its first byte to its last, and its checksum is taken at once.
 *
 * @param sha256 of all bytes, in lower-case hexadecimal
 * @param parts in order; none if the file must be read from top to bottom
 */
record FileParts(String sha256, List<FilePart> parts) implements Serializable {
  /** Files up to this size are not split. */
  static final long PART_BYTES = 32L << 20;

  /** Second bytes of GB18030 begin here; an earlier byte is always the character itself. */
  private static final char FIRST_SECOND_BYTE = '0';

  static final FileParts NONE = new FileParts("", List.of());

  FileParts {
    parts = List.copyOf(parts);
  }

  /** Whether a file is large, and its bytes tell where its records end. */
  static boolean mayHave(InputFile file, Format format) {
    return file.bytes() > PART_BYTES
        && format instanceof Format.Csv csv
        && csv.layout().until().isEmpty()
        && (csv.encoding().equals("UTF-8") || csv.separator() < FIRST_SECOND_BYTE);
  }

  /** Parts of about the same size, so that no task is left over at the end. */
  static FileParts of(InputFile file, StagePlan plan, Configuration conf) {
    Format format = plan.sources().get(file.source()).format();
    return of(file, (Format.Csv) format, conf, evenly(file.bytes()));
  }

  /** Size of the parts of a file, at most {@link #PART_BYTES}. */
  static long evenly(long bytes) {
    long parts = Math.max(1, (bytes + PART_BYTES - 1) / PART_BYTES);
    return (bytes + parts - 1) / parts;
  }

  /**
   * Looks over a file; whatever is odd about it is left to those who read it from top to bottom.
   */
  static FileParts of(InputFile file, Format.Csv format, Configuration conf, long partBytes) {
    try (InputStream in = OpenFile.bytes(file, conf)) {
      WatchedBytes bytes = new WatchedBytes(in, new ContentCheck.Nothing());
      Cuts cuts = new Cuts((byte) format.separator(), partBytes);
      byte[] block = new byte[1 << 16];
      for (int n = bytes.read(block, 0, block.length);
          n >= 0;
          n = bytes.read(block, 0, block.length)) {
        cuts.accept(block, n);
      }
      List<FilePart> parts = cuts.end();
      return parts.size() > 1 ? new FileParts(bytes.sha256(), parts) : NONE;
    } catch (IOException e) {
      return NONE;
    }
  }

  /** Cuts bytes after the first record that ends beyond each multiple of a size. */
  private static final class Cuts {
    private static final int START = 0;
    private static final int PLAIN = 1;
    private static final int QUOTED = 2;
    private static final int AFTER_QUOTE = 3;
    private static final byte QUOTE = '"';
    private static final int WORD = Long.BYTES;
    private static final VarHandle WORDS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte separator;
    private final long partBytes;
    private final List<FilePart> parts = new ArrayList<>();
    private final CRC32C checksum = new CRC32C();
    private int state = START;
    private boolean afterReturn;
    private long lines;
    private long offset;
    private long partOffset;
    private long partLines;

    Cuts(byte separator, long partBytes) {
      this.separator = separator;
      this.partBytes = partBytes;
    }

    void accept(byte[] block, int length) {
      int from = 0;
      for (int i = offset == 0 && ByteOrderMark.isUtf8(block) ? 3 : 0; i < length; i++) {
        i = afterPlainWords(block, i, Math.min(length, partOffset + partBytes - offset));
        boolean ends = i < length && after(block[i]);
        if (ends && offset + i + 1 - partOffset >= partBytes) {
          checksum.update(block, from, i + 1 - from);
          from = i + 1;
          cut(offset + from);
        }
      }
      checksum.update(block, from, length - from);
      offset += length;
    }

    /**
     * Takes eight bytes at a time as long as no quote, no return and no cut is among them.
     *
     * @return where the bytes begin that are left
     */
    private int afterPlainWords(byte[] block, int start, long end) {
      int i = start;
      while (i + WORD <= end && !afterReturn) {
        long word = (long) WORDS.get(block, i);
        if ((BytesOfWord.equalTo(word, QUOTE) | BytesOfWord.equalTo(word, (byte) '\r')) != 0) {
          return i;
        }
        lines += Long.bitCount(BytesOfWord.equalTo(word, (byte) '\n'));
        i += WORD;
        if (state != QUOTED) {
          byte last = block[i - 1];
          state = last == separator || last == '\n' ? START : PLAIN;
        }
      }
      return i;
    }

    /** Takes a byte; whether a record ends with it. */
    private boolean after(byte b) {
      if (b > QUOTE && b != separator) {
        state = state == QUOTED ? QUOTED : PLAIN;
        afterReturn = false;
        return false;
      }
      boolean feed = b == '\n';
      lines += b == '\r' || (feed && !afterReturn) ? 1 : 0;
      afterReturn = b == '\r';
      if (b == QUOTE) {
        state =
            state == START || state == AFTER_QUOTE ? QUOTED : state == QUOTED ? AFTER_QUOTE : PLAIN;
      } else if (state != QUOTED) {
        state = b == separator || feed || b == '\r' ? START : PLAIN;
      }
      return feed && state == START;
    }

    private void cut(long end) {
      parts.add(new FilePart(partOffset, end - partOffset, partLines, checksum.getValue()));
      checksum.reset();
      partOffset = end;
      partLines = lines;
    }

    /** The parts; none if the file ends within quotes. */
    List<FilePart> end() {
      if (offset > partOffset) {
        cut(offset);
      }
      return state == QUOTED ? List.of() : parts;
    }
  }
}
