package org.yanhe.methods.composite;

import java.util.Locale;
import org.yanhe.model.text.Label;

/**
 * Something a reader of the index ought to know about a node.
 *
 * @param kind what sort of thing
 * @param node code of the node concerned
 * @param text one sentence with its values
 */
public record AuditNote(Kind kind, String node, Label text) {
  /** What sort of thing a note tells. */
  public enum Kind {
    /** Missing values were filled. */
    IMPUTED,
    /** Values are missing: the units concerned have no score here or above. */
    MISSING,
    /** Outliers were treated. */
    TREATED,
    /** Outliers remain: no remedy brought the column within the limits. */
    UNTREATED,
    /** Values lie beyond the fixed marks and score as the marks do. */
    CLIPPED,
    /** The units do not differ. */
    CONSTANT,
    /** The node runs against the index. */
    OPPOSED,
    /** Two siblings tell the same story twice. */
    REDUNDANT
  }

  /** A note with the same values in both languages. */
  static AuditNote of(Kind kind, String node, String zh, String en, Object... values) {
    return new AuditNote(
        kind,
        node,
        new Label(String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values)));
  }
}
