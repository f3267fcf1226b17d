package org.yanhe.documents.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * A table with one head row and no merged or indented cells, for machines and screen readers. What
 * the printed table says by place stands in words here: headings above are part of the heading,
 * units stand in the heading or in a column of their own, depth is a column.
 *
 * @param header one unique heading a column
 * @param rows as many cells as there are headings; labels are text cells
 */
public record FlatTable(List<String> header, List<List<Cell>> rows) {
  /** Heading of a column that names the unit of each line. */
  public static final Label UNIT = new Label("单位", "Unit");

  private static final Label LEVEL = new Label("层级", "Level");
  private static final Label OF_WHICH = new Label("其中：", "of which: ");

  public FlatTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Whether the printed table already has a column of units. */
  private static boolean namesUnits(Table table, int column) {
    return table.rows().stream()
        .filter(FlatTable::hasFigures)
        .allMatch(row -> row.cells().get(column).equals(unit(row)));
  }

  /** Flattens a table in a language. */
  public static FlatTable of(Table table, Language language) {
    boolean levels = table.rows().stream().mapToInt(Row::level).distinct().count() > 1;
    int columns = table.head().columns().size();
    boolean units =
        IntStream.range(0, columns).anyMatch(c -> mixed(table, c))
            && IntStream.range(0, columns).noneMatch(c -> namesUnits(table, c));
    List<String> header = new ArrayList<>();
    header.add(words(table.head().stub().in(language)));
    if (levels) {
      header.add(LEVEL.in(language));
    }
    if (units) {
      header.add(UNIT.in(language));
    }
    for (int c = 0; c < table.head().columns().size(); c++) {
      header.add(heading(table, c, language));
    }
    return new FlatTable(
        unique(header), table.rows().stream().map(row -> cells(row, levels, units)).toList());
  }

  private static boolean mixed(Table table, int column) {
    return table.unitOf(column).isEmpty()
        && table.rows().stream().anyMatch(row -> row.cells().get(column).value().isPresent());
  }

  private static String heading(Table table, int column, Language language) {
    String path =
        table.head().paths().get(column).stream()
            .map(label -> words(label.in(language)))
            .collect(Collectors.joining(" "));
    return table
        .unitOf(column)
        .map(unit -> bracketed(unit.label().in(language), language))
        .filter(unit -> !path.contains(unit))
        .map(unit -> path + unit)
        .orElse(path);
  }

  private static String bracketed(String unit, Language language) {
    return switch (language) {
      case ZH -> "（" + unit + "）";
      case EN -> " (" + unit + ")";
    };
  }

  /** Without the spaces and breaks that only space the print. */
  private static String words(String text) {
    String joined = text.strip().replaceAll("\\s+", " ");
    return joined.replaceAll("(?<=\\p{IsHan}) +(?=\\p{IsHan})", "");
  }

  private static List<String> unique(List<String> headings) {
    Set<String> taken = new LinkedHashSet<>();
    for (String heading : headings) {
      String wanted = heading;
      for (int n = 2; !taken.add(wanted); n++) {
        wanted = heading + " " + n;
      }
    }
    return List.copyOf(taken);
  }

  private static List<Cell> cells(Row row, boolean levels, boolean units) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(units ? withoutUnit(row) : label(row)));
    if (levels) {
      cells.add(Cell.text(Label.same(String.valueOf(row.level()))));
    }
    if (units) {
      cells.add(unit(row));
    }
    cells.addAll(row.cells());
    return cells;
  }

  private static Label label(Row row) {
    Label label = new Label(words(row.label().zh()), words(row.label().en()));
    return switch (row.mark()) {
      case NONE -> label;
      case OF_WHICH -> new Label(OF_WHICH.zh() + label.zh(), OF_WHICH.en() + label.en());
    };
  }

  /** A label whose unit stands in a column of its own. */
  private static Label withoutUnit(Row row) {
    Label label = label(row);
    if (!hasFigures(row)) {
      return label;
    }
    Label unit = Table.unitsOf(List.of(row));
    return new Label(
        without(label.zh(), bracketed(unit.zh(), Language.ZH)),
        without(label.en(), bracketed(unit.en(), Language.EN)));
  }

  private static String without(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  private static Cell unit(Row row) {
    return hasFigures(row) ? Cell.text(Table.unitsOf(List.of(row))) : Cell.blank();
  }

  private static boolean hasFigures(Row row) {
    return row.cells().stream().anyMatch(cell -> cell.value().isPresent());
  }
}
