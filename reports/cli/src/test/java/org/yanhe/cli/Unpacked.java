package org.yanhe.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.yanhe.model.release.Sha256;

/**
 * A file and all that is packed in it, however deep: parts of workbooks and documents with the
 * workbooks in them, chunks of pictures with their pixels, what a page carries as Base64, gzip.
 */
final class Unpacked {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  /** Fewer digits could stand for anything. */
  private static final int SPELT = 7;

  /** Shorter ones are words. */
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{64,}={0,2}");

  private final BiConsumer<String, byte[]> reader;
  private final Set<String> pictures = new HashSet<>();

  /** Hands each part to a reader, the file itself among them; a picture that comes again once. */
  Unpacked(BiConsumer<String, byte[]> reader) {
    this.reader = reader;
  }

  void add(String name, byte[] bytes) throws IOException {
    if (startsWith(bytes, new byte[] {'P', 'K', 3, 4})) {
      zip(name, bytes);
    } else if (startsWith(bytes, PNG)) {
      if (pictures.add(Sha256.of(bytes))) {
        png(name, bytes);
      }
    } else if (startsWith(bytes, new byte[] {0x1f, (byte) 0x8b, 8})) {
      add(name + "!", new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
    } else {
      reader.accept(name, bytes);
      base64(name, bytes);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] head) {
    return bytes.length >= head.length
        && ByteBuffer.wrap(bytes, 0, head.length).equals(ByteBuffer.wrap(head));
  }

  private void zip(String name, byte[] bytes) throws IOException {
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      add(name + "!" + entry.getName(), zip.readAllBytes());
    }
  }

  /** Chunks as they are, with what zTXt, iTXt and iCCP hold inflated, and the pixels. */
  private void png(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    ByteBuffer left = ByteBuffer.wrap(bytes, 8, bytes.length - 8);
    for (int number = 0; left.remaining() >= 12; number++) {
      byte[] chunk = new byte[left.getInt()];
      byte[] type = new byte[4];
      left.get(type).get(chunk).getInt();
      String kind = new String(type, StandardCharsets.ISO_8859_1);
      if (kind.equals("IDAT")) {
        pixels.write(chunk);
      } else {
        reader.accept(name + "!" + number + kind, chunk);
        inflated(name + "!" + number + kind, chunk);
      }
    }
    byte[] inflated = inflate(pixels.toByteArray(), 0);
    if (spellsNumber(inflated)) {
      reader.accept(name + "!pixels", inflated);
    }
  }

  private void inflated(String name, byte[] chunk) throws IOException {
    for (int at = 0; at < chunk.length - 2; at++) {
      boolean isZlib = chunk[at] == 0x78 && ((chunk[at] << 8) + (chunk[at + 1] & 0xff)) % 31 == 0;
      if (isZlib) {
        reader.accept(name + "!" + at, inflate(chunk, at));
      }
    }
  }

  /** Pixels seldom do, and there are many. */
  private static boolean spellsNumber(byte[] bytes) {
    int run = 0;
    for (byte b : bytes) {
      run = (b >= '0' && b <= '9') || b == '.' || b == ',' ? run + 1 : 0;
      if (run >= SPELT) {
        return true;
      }
    }
    return false;
  }

  private static byte[] inflate(byte[] bytes, int from) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))
          .transferTo(out);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      return out.toByteArray();
    }
    return out.toByteArray();
  }

  private void base64(String name, byte[] bytes) throws IOException {
    Matcher runs = BASE64.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    while (runs.find()) {
      String run = runs.group();
      String whole = run.substring(0, run.length() - run.length() % 4);
      add(name + "!" + runs.start(), Base64.getDecoder().decode(whole));
    }
  }
}
