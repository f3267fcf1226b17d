package org.yanhe.model.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Place;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * An entry of the catalogue: everything that is needed to compute, print and explain a figure.
 *
 * @param code stable code
 * @param topic code of the topic it belongs to, such as {@code infrastructure}
 * @param label name in both languages
 * @param definition what it means, in both languages
 * @param unit as printed
 * @param decimals digits after the point as printed
 * @param region how counties make the city
 * @param period how months make the year
 * @param nulls what an empty cell means
 * @param disclosure whether respondents must be protected
 * @param frequencies periods it is published for; empty means all that its data allow
 * @param levels levels of region it is published for; empty means all
 * @param validFrom first period with figures; empty text means no limit
 * @param perturbation how its figures differ on purpose from the true ones
 * @param source where the definition comes from, in both languages
 * @param formula how it is computed
 * @param place where it stands
 */
public record Indicator(
    IndicatorCode code,
    String topic,
    Label label,
    Label definition,
    Unit unit,
    int decimals,
    Additivity region,
    Additivity period,
    NullRule nulls,
    DisclosureClass disclosure,
    Set<Frequency> frequencies,
    List<String> levels,
    String validFrom,
    Perturbation perturbation,
    Label source,
    Formula formula,
    Place place) {
  public Indicator {
    if (decimals < 0 || decimals > 8) {
      throw new IllegalArgumentException("Invalid decimals: '" + decimals + "' (0 to 8)");
    }
    frequencies = Set.copyOf(frequencies);
    levels = List.copyOf(levels);
  }

  /** The first period with figures, if there is a limit. */
  public Optional<Period> firstPeriod() {
    return validFrom.isEmpty() ? Optional.empty() : Optional.of(Period.parse(validFrom));
  }

  /** Whether the figures of its classes are meant to add up to their total. */
  public boolean classesAddUp() {
    return perturbation.kind() != Perturbation.Kind.CELL_KEY
        && formula instanceof Formula.Base base
        && base.measure().isAdditive();
  }

  /** The same indicator with figures that differ on purpose from the true ones, and why. */
  public Indicator told(
      Perturbation how, Label why, Additivity overRegions, Additivity overPeriods) {
    return new Indicator(
        code,
        topic,
        label,
        why,
        unit,
        decimals,
        overRegions,
        overPeriods,
        nulls,
        disclosure,
        frequencies,
        levels,
        validFrom,
        how,
        source,
        formula,
        place);
  }

  /** The same indicator computed by another formula, under its own or another code. */
  public Indicator as(IndicatorCode other, Formula computed) {
    return new Indicator(
        other,
        topic,
        label,
        definition,
        unit,
        decimals,
        region,
        period,
        nulls,
        disclosure,
        frequencies,
        levels,
        validFrom,
        perturbation,
        source,
        computed,
        place);
  }
}
