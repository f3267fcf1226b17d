package org.yanhe.model.restricted;

import java.util.List;
import java.util.Locale;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.text.Label;

/**
 * Why a figure is withheld.
 *
 * @param cell as it is named among the protected cells; rests that are not printed have names of
 *     their own
 * @param kind how it came to be withheld
 * @param rule the rule that finds it sensitive; empty if none does
 * @param level how far an attacker must stay off, in the unit of the figure; empty if no rule asks
 * @param partners the cells that it protects, or the withheld inputs that it would tell
 */
public record Withheld(String cell, Kind kind, String rule, String level, List<String> partners) {
  public Withheld {
    partners = List.copyOf(partners);
  }

  /** How a figure came to be withheld. */
  public enum Kind {
    /** Sensitive by a rule. */
    PRIMARY("敏感", "sensitive"),
    /** Withheld so that others stay protected. */
    SECONDARY("为保护其他数", "to protect others"),
    /** Made from a withheld figure, or telling about the same respondents. */
    DERIVED("由不公布的数算出", "made from withheld figures");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** In both languages. */
    public Label label() {
      return new Label(zh, en);
    }

    /** Such as {@code primary}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The name of a cell in this table: its four codes, separated by slashes. */
  public static String name(Cell cell) {
    return CellLineageFile.text(cell);
  }
}
