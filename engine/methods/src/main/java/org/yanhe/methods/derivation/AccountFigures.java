package org.yanhe.methods.derivation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.methods.account.DigitalAccount;
import org.yanhe.methods.account.WorkingRow;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.unit.Unit;

/**
 * The figures of indicators of an account: items of a working table, for its region and every
 * published year, with the industries of an item as classes.
 *
 * @param spine the published regions and periods
 * @param accounts the computed accounts
 */
public record AccountFigures(Spine spine, List<DigitalAccount> accounts) {
  public AccountFigures {
    accounts = List.copyOf(accounts);
  }

  /**
   * The figures of every account indicator of a catalogue.
   *
   * @throws Stop.CatalogueError if an item or its unit is not that of the working table
   */
  public Map<IndicatorCode, SortedMap<Place, Figure>> of(Catalogue catalogue) {
    Map<IndicatorCode, SortedMap<Place, Figure>> all = new TreeMap<>();
    for (Indicator indicator : catalogue.all()) {
      if (indicator.formula() instanceof Formula.Account formula) {
        accounts.stream()
            .filter(account -> account.method().code().equals(formula.method()))
            .findFirst()
            .ifPresent(account -> all.put(indicator.code(), figures(indicator, formula, account)));
      }
    }
    return all;
  }

  private SortedMap<Place, Figure> figures(
      Indicator indicator, Formula.Account formula, DigitalAccount account) {
    List<WorkingRow> rows =
        account.working().stream()
            .filter(row -> row.step().code().equals(formula.item()) && row.detail().isTotal())
            .toList();
    if (rows.isEmpty()) {
      throw refused(indicator, "the working table of " + formula.method() + " has no such item");
    }
    SortedMap<Place, Figure> known = new TreeMap<>();
    SortedSet<ClassCode> classes = new TreeSet<>();
    for (WorkingRow row : rows) {
      classes.add(row.industry());
      known.put(new Place(account.region(), row.year(), row.industry()), converted(indicator, row));
    }
    return filled(indicator, account, classes, known);
  }

  private static Figure converted(Indicator indicator, WorkingRow row) {
    Unit unit = row.step().unit();
    if (!unit.convertsTo(indicator.unit())) {
      throw refused(indicator, "it is in '" + unit + "', not in '" + indicator.unit() + "'");
    }
    return Figure.known(unit.convert(row.value(), indicator.unit()));
  }

  private static Stop.CatalogueError refused(Indicator indicator, String why) {
    return new Stop.CatalogueError(
        List.of(
            new Problem(
                indicator.place(),
                indicator.code().text(),
                "Invalid indicator '%s': %s: %s. Mend the entry."
                    .formatted(indicator.code(), indicator.formula().text(), why))));
  }

  private SortedMap<Place, Figure> filled(
      Indicator indicator,
      DigitalAccount account,
      SortedSet<ClassCode> classes,
      SortedMap<Place, Figure> known) {
    SortedMap<Place, Figure> all = new TreeMap<>();
    if (spine.publishes(indicator, account.region())) {
      for (Period year : spine.periods(indicator, Frequency.YEAR)) {
        for (ClassCode classCode : classes) {
          Place place = new Place(account.region(), year, classCode);
          all.put(place, known.getOrDefault(place, spine.missing(indicator, year)));
        }
      }
    }
    return all;
  }
}
