package org.yanhe.documents.chart;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.yanhe.model.text.Language;

/** Prints one checksum for each ordinary chart, so that two machines can be compared. */
final class Everything {
  private Everything() {}

  public static void main(String[] arguments) {
    System.out.print(checksums());
  }

  static String checksums() {
    return Samples.ordinary().entrySet().stream()
        .map(Everything::line)
        .collect(Collectors.joining());
  }

  private static String line(Map.Entry<String, ChartModel> sample) {
    byte[] png = Charts.png(sample.getValue(), Language.ZH);
    byte[] svg = Charts.svg(sample.getValue(), Language.EN);
    return sample.getKey() + " " + sha256(png) + " " + sha256(svg) + "\n";
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot find SHA-256", e);
    }
  }
}
