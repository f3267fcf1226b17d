package org.yanhe.model.classification;

import java.util.regex.Pattern;

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
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
