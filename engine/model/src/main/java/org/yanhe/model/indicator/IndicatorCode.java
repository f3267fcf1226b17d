package org.yanhe.model.indicator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stable code of an indicator, {@code <topic>.<measure>[.<derivation>]}: lower-case words with
 * hyphens, joined by dots, such as {@code ecommerce.transactions.growth-yoy}.
 *
 * @param text one part or more
 */
public record IndicatorCode(String text) implements Comparable<IndicatorCode> {
  private static final int LONGEST = 120;
  private static final Pattern FORM =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*");

  public IndicatorCode {
    if (!isCode(text)) {
      throw new IllegalArgumentException(
          "Invalid indicator code: '" + text + "' (lower-case words, '-' within and '.' between)");
    }
  }

  /** Whether a text has the form of a code. */
  static boolean isCode(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  public static IndicatorCode parse(String text) {
    return new IndicatorCode(text);
  }

  @Override
  public int compareTo(IndicatorCode other) {
    return this == other ? 0 : text.compareTo(other.text);
  }

  /** Written out, as is the hash: a generated one takes twice as long in code compiled quickly. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof IndicatorCode code && text.equals(code.text));
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
