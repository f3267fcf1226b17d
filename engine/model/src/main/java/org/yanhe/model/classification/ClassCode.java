package org.yanhe.model.classification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code of a class in a classification; {@code _T} is the total over all classes.
 *
 * @param text one to thirty letters, digits, {@code .}, {@code -} or {@code _}
 */
public record ClassCode(String text) implements Comparable<ClassCode> {
  private static final Pattern FORM = Pattern.compile("[\\p{L}0-9_.-]{1,30}");

  /** The total over all classes. */
  public static final ClassCode TOTAL = new ClassCode("_T");

  public ClassCode {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Invalid class code: '" + text + "' (1 to 30 letters, digits, '.', '-' or '_')");
    }
  }

  public static ClassCode parse(String text) {
    return text.equals("_T") ? TOTAL : new ClassCode(text);
  }

  public boolean isTotal() {
    return text.equals("_T");
  }

  @Override
  public int compareTo(ClassCode other) {
    return this == other ? 0 : text.compareTo(other.text);
  }

  /** Written out, as is the hash: a generated one takes twice as long in code compiled quickly. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ClassCode code && text.equals(code.text));
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
