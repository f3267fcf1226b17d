package org.yanhe.model.indicator.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Measure;
import org.yanhe.model.source.Column;
import org.yanhe.model.unit.Quantity;
import org.yanhe.model.unit.Unit;

/** The unit of an indicator is one that its formula can yield. */
final class UnitsAgree implements CatalogueRules.Rule {
  private static final Map<String, BigDecimal> PER =
      Map.of("%", BigDecimal.valueOf(100), "‰", BigDecimal.valueOf(1000));

  private static final String INDEX = "the unit of an index such as '点'";

  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    Formula formula = indicator.formula();
    if (formula instanceof Formula.Base base) {
      base(indicator, base, context);
    } else if (formula instanceof Formula.Ratio ratio) {
      ratio(indicator, ratio, context);
    } else if (formula instanceof Formula.Growth
        || formula instanceof Formula.CompoundGrowth
        || formula instanceof Formula.Share) {
      need(indicator, indicator.unit().symbol().equals("%"), "'%'", context);
    } else if (formula instanceof Formula.Contribution) {
      boolean fits = indicator.unit().symbol().matches("%|百分点");
      need(indicator, fits, "'%' or '百分点'", context);
    } else if (formula instanceof Formula.BaseEffect) {
      need(indicator, indicator.unit().symbol().equals("百分点"), "'百分点'", context);
    } else if (formula instanceof Formula.Chained chained) {
      chained(indicator, chained, context);
    } else if (formula instanceof Formula.Bilateral) {
      need(indicator, indicator.unit().quantity() == Quantity.INDEX, INDEX, context);
    } else if (formula instanceof Formula.Change change) {
      change(indicator, unitOf(change.of(), context), context);
    } else if (formula instanceof Formula.Sum || formula instanceof Formula.Cumulative) {
      formula.inputs().forEach(input -> sameUnit(indicator, input, context));
    } else if (formula instanceof Formula.Deflated deflated) {
      sameUnit(indicator, deflated.of(), context);
    } else if (formula instanceof Formula.Adjusted adjusted) {
      sameUnit(indicator, adjusted.of(), context);
    } else if (formula instanceof Formula.Benchmarked benchmarked) {
      sameUnit(indicator, benchmarked.of(), context);
    }
  }

  private static void base(Indicator indicator, Formula.Base base, CatalogueRules.Context context) {
    Quantity quantity = indicator.unit().quantity();
    Measure.Kind kind = base.measure().kind();
    if (kind == Measure.Kind.COUNT || kind == Measure.Kind.DISTINCT) {
      need(indicator, quantity == Quantity.COUNT, "a counting unit such as 个", context);
    } else if (kind == Measure.Kind.TOP_SHARE) {
      need(indicator, indicator.unit().symbol().equals("%"), "'%'", context);
    } else if (kind != Measure.Kind.HERFINDAHL) {
      context
          .schema(base.dataset())
          .flatMap(schema -> schema.column(base.measure().column()))
          .flatMap(Column::unit)
          .filter(unit -> !unit.convertsTo(indicator.unit()))
          .ifPresent(unit -> need(indicator, false, "a multiple of '" + unit + "'", context));
    }
  }

  private static void chained(
      Indicator indicator, Formula.Chained chained, CatalogueRules.Context context) {
    switch (chained.as()) {
      case VALUE, VOLUME, DISCREPANCY -> sameUnit(indicator, chained.of(), context);
      case GROWTH -> need(indicator, indicator.unit().symbol().equals("%"), "'%'", context);
      case CONTRIBUTION ->
          need(indicator, indicator.unit().symbol().equals("百分点"), "'百分点'", context);
      case PRICE -> need(indicator, indicator.unit().quantity() == Quantity.INDEX, INDEX, context);
    }
  }

  private static void ratio(
      Indicator indicator, Formula.Ratio ratio, CatalogueRules.Context context) {
    Quantity quantity = indicator.unit().quantity();
    boolean fits = quantity == Quantity.RATIO || quantity == Quantity.INDEX;
    need(indicator, fits, "a ratio such as '%' or '个/万人'", context);
    Unit above = unitOf(ratio.numerator(), context);
    Unit below = unitOf(ratio.denominator(), context);
    if (above.convertsTo(below) && !above.symbol().equals(below.symbol())) {
      context.report(
          indicator,
          "numerator in '" + above + "', denominator in '" + below + "'. Use one unit for both.");
    } else if (above.symbol().equals(below.symbol())) {
      PER.entrySet().stream()
          .filter(e -> e.getKey().equals(indicator.unit().symbol()))
          .filter(e -> ratio.per().compareTo(e.getValue()) != 0)
          .forEach(
              e ->
                  context.report(
                      indicator,
                      "a ratio in '%s' of two figures in '%s' is per %s, not per %s. Write per: %s."
                          .formatted(
                              e.getKey(),
                              above,
                              e.getValue(),
                              ratio.per().toPlainString(),
                              e.getValue())));
    }
  }

  private static void change(Indicator indicator, Unit of, CatalogueRules.Context context) {
    String expected = of.symbol().equals("%") ? "百分点" : of.symbol();
    need(indicator, indicator.unit().symbol().equals(expected), "'" + expected + "'", context);
  }

  private static void sameUnit(
      Indicator indicator, IndicatorCode input, CatalogueRules.Context context) {
    Unit unit = unitOf(input, context);
    need(
        indicator,
        unit.symbol().equals(indicator.unit().symbol()),
        "'" + unit + "', the unit of '" + input + "'",
        context);
  }

  private static Unit unitOf(IndicatorCode code, CatalogueRules.Context context) {
    return context.catalogue().get(code).unit();
  }

  private static void need(
      Indicator indicator, boolean fits, String expected, CatalogueRules.Context context) {
    if (!fits) {
      context.report(
          indicator,
          "unit '" + indicator.unit() + "' does not fit its formula. Write " + expected + ".");
    }
  }
}
