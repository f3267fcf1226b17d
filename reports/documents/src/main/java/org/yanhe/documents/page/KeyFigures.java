package org.yanhe.documents.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.table.HeadCell;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Table;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/**
 * The figures at the top of the page: the newest known figure of each row in the tables of
 * indicators, those of the first chapters first, with its growth where that is published.
 *
 * @param release where they stand
 * @param places that they point into
 */
record KeyFigures(PublicRelease release, Places places) {
  private static final int MOST = 8;

  ArrayNode json(List<Table> tables) {
    ArrayNode cards = CanonicalJson.array();
    tables.stream()
        .flatMap(table -> table.rows().stream().flatMap(row -> newest(table, row).stream()))
        .filter(cell -> !isGrowth(cell))
        .distinct()
        .limit(MOST)
        .forEach(cell -> cards.add(card(cell)));
    return cards;
  }

  /** The newest known figure of a row that stands for an indicator. */
  private Optional<Observation.Cell> newest(Table table, Row row) {
    List<HeadCell.Column> columns = table.head().columns();
    return IntStream.range(0, columns.size())
        .map(c -> columns.size() - 1 - c)
        .boxed()
        .flatMap(c -> figure(row, columns.get(c).key(), c).stream())
        .filter(cell -> cell.indicator().text().equals(row.key()))
        .findFirst();
  }

  private Optional<Observation.Cell> figure(Row row, String column, int c) {
    return row.cells()
        .get(c)
        .value()
        .filter(value -> value.figure().isKnown())
        .flatMap(value -> places.cell(row.key(), column, value.figure()));
  }

  private boolean isGrowth(Observation.Cell cell) {
    return release.catalogue().get(cell.indicator()).formula() instanceof Formula.Growth;
  }

  private ObjectNode card(Observation.Cell cell) {
    Indicator indicator = release.catalogue().get(cell.indicator());
    ObjectNode node = Json.object();
    node.set("label", Json.label(indicator.label()));
    node.set("unit", Json.label(indicator.unit().label()));
    node.set("period", Json.label(PeriodNames.of(cell.period())));
    node.put("value", text(cell, indicator));
    growth(cell)
        .ifPresent(
            other ->
                node.put("growth", text(cell.with(other.code()), other))
                    .set("growthLabel", Json.label(other.label())));
    return node;
  }

  private String text(Observation.Cell cell, Indicator indicator) {
    return Printed.of(release.figure(cell), indicator.decimals()) + "@" + places.reference(cell);
  }

  /** The published yearly growth of a figure. */
  private Optional<Indicator> growth(Observation.Cell cell) {
    return release.catalogue().all().stream()
        .filter(i -> i.formula() instanceof Formula.Growth growth && isYearly(growth, cell))
        .filter(i -> release.figure(cell.with(i.code())).isKnown())
        .findFirst();
  }

  private static boolean isYearly(Formula.Growth growth, Observation.Cell cell) {
    return growth.of().equals(cell.indicator()) && growth.over() == Formula.Growth.Over.YEAR;
  }
}
