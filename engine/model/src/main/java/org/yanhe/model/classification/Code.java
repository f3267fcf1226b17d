package org.yanhe.model.classification;

import java.io.Serializable;
import java.time.LocalDate;
import org.yanhe.model.text.Label;

/**
 * A code of a code list.
 *
 * @param text the code
 * @param level name of its level, such as {@code county} or {@code class}; empty if the list is
 *     flat
 * @param label name in both languages
 * @param parent code above it; empty at the top
 * @param from first day on which it is valid
 * @param to first day on which it is no longer valid
 */
public record Code(
    String text, String level, Label label, String parent, LocalDate from, LocalDate to)
    implements Serializable {
  public Code {
    if (text.isBlank()) {
      throw new IllegalArgumentException("Invalid code: '' (must not be blank)");
    }
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "Invalid validity of code '" + text + "': from " + from + " to " + to);
    }
  }

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }
}
