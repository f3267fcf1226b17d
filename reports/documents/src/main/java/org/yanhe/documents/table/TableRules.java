package org.yanhe.documents.table;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.problem.Stop;

/** What must hold before a table may be printed. */
final class TableRules {
  /** Between a division to 34 digits and the engine's own scale; far below any printed digit. */
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  private final String number;
  private final Cells cells;

  private TableRules(String number, Cells cells) {
    this.number = number;
    this.cells = cells;
  }

  static void check(String number, Head head, List<Row> rows) {
    unique(number, "column", head.columns().stream().map(HeadCell.Column::key));
    unique(number, "row", rows.stream().map(Row::key));
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("Invalid table %s: no rows".formatted(number));
    }
    int width = head.columns().size();
    for (Row row : rows) {
      if (row.cells().size() != width) {
        throw new IllegalArgumentException(
            "Invalid row '%s' of %s: %s cells (the head has %s columns)"
                .formatted(row.key(), number, row.cells().size(), width));
      }
    }
    new TableRules(number, new Cells(head, rows)).checkFormulas();
  }

  private static void unique(String number, String what, Stream<String> keys) {
    Set<String> seen = new LinkedHashSet<>();
    keys.filter(key -> !seen.add(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(
                  "Invalid table %s: %s key '%s' occurs twice".formatted(number, what, key));
            });
  }

  private void checkFormulas() {
    cells.all().forEach((ref, cell) -> cell.formula().ifPresent(f -> check(ref, cell, f)));
  }

  private void check(CellRef ref, Cell cell, Formula formula) {
    notCircular(ref, ref, new LinkedHashSet<>());
    Figure figure = cell.value().orElseThrow().figure();
    discloses(figure, formula)
        .ifPresent(
            why -> {
              throw new Stop.DisclosureError(
                  "Cannot print %s: cell %s %s. Withhold a second figure of this sum or ratio."
                      .formatted(number, ref, why));
            });
    if (known(figure) && formula.inputs().stream().map(cells::figure).allMatch(this::known)) {
      figure.number().ifPresent(value -> sameValue(ref, value, formula));
    }
  }

  private boolean known(Figure figure) {
    return figure.isKnown();
  }

  /** Says how a reader could work out a withheld figure from the formula and what is published. */
  private Optional<String> discloses(Figure figure, Formula formula) {
    List<CellRef> unknown =
        formula.inputs().stream().distinct().filter(r -> !known(cells.figure(r))).toList();
    if (unknown.isEmpty() && suppressed(figure)) {
      return Optional.of("is withheld, yet all its inputs are printed");
    }
    if (unknown.size() == 1 && known(figure) && suppressed(cells.figure(unknown.get(0)))) {
      return Optional.of("reveals the withheld cell " + unknown.get(0));
    }
    return Optional.empty();
  }

  private static boolean suppressed(Figure figure) {
    return figure.match(value -> false, reason -> reason == Reason.SUPPRESSED);
  }

  private void sameValue(CellRef ref, BigDecimal value, Formula formula) {
    BigDecimal computed = formula.value(input -> cells.figure(input).number().orElseThrow());
    BigDecimal scale = value.abs().max(BigDecimal.ONE);
    if (computed.subtract(value).abs().compareTo(TOLERANCE.multiply(scale)) > 0) {
      throw new IllegalArgumentException(
          "Cannot print %s: cell %s is %s but its formula gives %s. Print it without the formula."
              .formatted(number, ref, value.toPlainString(), computed.toPlainString()));
    }
  }

  private void notCircular(CellRef start, CellRef at, Set<CellRef> seen) {
    Cell cell = cells.all().get(at);
    if (cell == null || !seen.add(at)) {
      return;
    }
    for (CellRef input : cell.formula().map(Formula::inputs).orElse(List.of())) {
      if (input.equals(start)) {
        throw new IllegalArgumentException(
            "Invalid table %s: cell %s refers to itself".formatted(number, start));
      }
      notCircular(start, input, seen);
    }
  }
}
