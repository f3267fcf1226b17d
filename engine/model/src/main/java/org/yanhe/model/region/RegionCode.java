package org.yanhe.model.region;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code of a region: six digits after GB/T 2260, nine for a township, or another body's code.
 *
 * @param text one to twenty ASCII letters, digits, {@code -} or {@code _}
 */
public record RegionCode(String text) implements Comparable<RegionCode> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,20}");

  public RegionCode {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Invalid region code: '" + text + "' (1 to 20 ASCII letters, digits, '-' or '_')");
    }
  }

  public static RegionCode parse(String text) {
    return new RegionCode(text);
  }

  @Override
  public int compareTo(RegionCode other) {
    return this == other ? 0 : text.compareTo(other.text);
  }

  /** Written out, as is the hash: a generated one takes twice as long in code compiled quickly. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof RegionCode code && text.equals(code.text));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
