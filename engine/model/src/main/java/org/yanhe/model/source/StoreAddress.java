package org.yanhe.model.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of something on a shared store, such as {@code hdfs://head/orders/*.parquet}. Who may
 * read it is settled by Hadoop and Spark alone: an address that carries a user, a password or a key
 * is refused, and no message repeats it.
 */
public final class StoreAddress {
  private static final List<String> SCHEMES =
      List.of(
          "file",
          "hdfs",
          "viewfs",
          "webhdfs",
          "swebhdfs",
          "s3a",
          "abfs",
          "abfss",
          "gs",
          "oss",
          "obs",
          "cosn");

  /** Stores whose addresses name a container before the {@code @}. */
  private static final List<String> WITH_CONTAINER = List.of("abfs", "abfss");

  private static final Pattern BEGIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*", Pattern.DOTALL);
  private static final Pattern PARTS = Pattern.compile("([^:]+):(?://([^/]*))?(/.*)?");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)[?&;](x-amz-[a-z-]+|token|sig|signature|password|passwd|pwd|secret|access-?key[a-z-]*)=");

  private StoreAddress() {}

  /** Whether a text is an address rather than a path. */
  public static boolean isOne(String text) {
    return BEGIN.matcher(text).matches();
  }

  /**
   * The address itself, if it may be used.
   *
   * @throws IllegalArgumentException with a sentence that never repeats a secret
   */
  public static String checked(String address) {
    Matcher parts = PARTS.matcher(address);
    if (!parts.matches() || address.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "Invalid address: it is not of the form scheme://host/path");
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String host = parts.group(2) == null ? "" : parts.group(2);
    checkSecrets(address, scheme, host);
    if (!SCHEMES.contains(scheme)) {
      throw invalid(address, "known: " + String.join(", ", SCHEMES));
    }
    if (scheme.equals("file") && !host.isEmpty()) {
      throw invalid(address, "a file has no host: write file:///path");
    }
    if (parts.group(3) == null || address.contains("\\") || climbs(parts.group(3))) {
      throw invalid(address, "a path from '/', without '..' and '\\'");
    }
    return address;
  }

  private static void checkSecrets(String address, String scheme, String host) {
    boolean container = WITH_CONTAINER.contains(scheme) && !host.contains(":");
    if ((host.contains("@") && !container) || SECRET.matcher(address).find()) {
      throw new IllegalArgumentException(
          "Invalid address: it holds a user, password or key (give them to Hadoop or Spark, as its"
              + " settings or credential providers)");
    }
  }

  private static boolean climbs(String path) {
    return List.of(path.split("/", -1)).contains("..");
  }

  private static IllegalArgumentException invalid(String address, String rule) {
    return new IllegalArgumentException("Invalid address: '" + address + "' (" + rule + ")");
  }
}
