package org.yanhe.model.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Place;

/**
 * What {@code disclosure} of {@code project.yaml} says: when a figure made from returns of
 * respondents is too telling to be published.
 *
 * @param respondents for all indicators of the disclosure class {@code respondents} without rules
 *     of their own
 * @param indicators rules of single indicators, which replace those of the class as a whole
 * @param counts counts that are told perturbed, by method, instead of being withheld
 * @param loss what secondary suppression keeps small
 * @param holdings the holding of each respondent that does not stand alone
 * @param consents respondents that agreed to be recognisable
 */
public record DisclosureSpec(
    RuleSet respondents,
    Map<IndicatorCode, RuleSet> indicators,
    Map<IndicatorCode, CountMethod> counts,
    Loss loss,
    Map<String, String> holdings,
    List<Consent> consents) {

  /** Keeps its own copies, in order. */
  public DisclosureSpec {
    indicators = Collections.unmodifiableMap(new TreeMap<>(indicators));
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    holdings = Collections.unmodifiableMap(new TreeMap<>(holdings));
    consents = List.copyOf(consents);
  }

  /** The rules of a project that names none: at least three respondents, no two above 85 %. */
  public static DisclosureSpec standard() {
    return new DisclosureSpec(
        RuleSet.standard(), Map.of(), Map.of(), Loss.CELLS, Map.of(), List.of());
  }

  /** What a secondary suppression costs the reader. */
  public enum Loss {
    /** Every cell the same. */
    CELLS,
    /** The value of the cell. */
    VALUES,
    /** The logarithm of the value. */
    LOG_VALUES
  }

  /**
   * Primary rules; a cell is sensitive if any of them says so.
   *
   * @param rules in the order of the file
   * @param zerosAreSecret whether a cell in which everyone returned zero is sensitive
   * @param mayBeNegative whether amounts below zero occur, so that zero is no bound for readers
   * @param place where they stand
   */
  public record RuleSet(
      List<Rule> rules, boolean zerosAreSecret, boolean mayBeNegative, Place place) {
    /** Keeps its own copy. */
    public RuleSet {
      rules = List.copyOf(rules);
    }

    static RuleSet standard() {
      return new RuleSet(
          List.of(
              new Rule(Kind.MINIMUM_FREQUENCY, BigDecimal.valueOf(3), BigDecimal.TEN),
              new Rule(Kind.DOMINANCE, BigDecimal.valueOf(2), BigDecimal.valueOf(85))),
          false,
          false,
          Place.of("project.yaml"));
    }
  }

  /** Kinds of primary rules. */
  public enum Kind {
    /** n respondents, protection in %. */
    MINIMUM_FREQUENCY,
    /** n respondents, k in %. */
    DOMINANCE,
    /** p in %; the second number is 0. */
    P_PERCENT,
    /** p and q in %. */
    PRIOR_POSTERIOR
  }

  /**
   * A primary rule.
   *
   * @param kind which
   * @param first its first parameter
   * @param second its second parameter
   */
  public record Rule(Kind kind, BigDecimal first, BigDecimal second) {}

  /**
   * A respondent that agreed in writing to be recognisable.
   *
   * @param respondent its code, or the name of its holding
   * @param indicator for which indicator; empty text for all
   * @param who took the agreement down
   * @param when it was given
   * @param why it was asked for
   * @param place where it stands
   */
  public record Consent(
      String respondent, String indicator, String who, LocalDate when, String why, Place place) {
    /** Whether it holds for an indicator. */
    public boolean covers(String code) {
      return indicator.isEmpty() || indicator.equals(code);
    }
  }
}
