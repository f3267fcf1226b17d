package org.yanhe.documents.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.HeadCell;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.table.Table;
import org.yanhe.model.release.Observation;

/**
 * A printed table for the page; each figure carries the place it was taken from.
 *
 * @param table as printed
 * @param symbols for what is not a number
 * @param places that figures point into
 */
record TableJson(Table table, Symbols symbols, Places places) {
  ObjectNode json() {
    ObjectNode node = Json.object();
    node.set("number", Json.label(table.number()));
    node.set("title", Json.label(table.title()));
    node.set("unit", Json.label(table.unitLine()));
    node.put("depth", table.head().depth());
    ArrayNode head = node.putArray("head");
    table.head().spans().forEach(span -> head.add(span(span)));
    ArrayNode paths = node.putArray("paths");
    table.head().paths().forEach(path -> paths.add(Json.labels(path)));
    ArrayNode rows = node.putArray("rows");
    table.rows().forEach(row -> rows.add(row(row)));
    node.set("notes", Json.labels(table.notes()));
    node.set("source", Json.label(table.source()));
    return node;
  }

  private static ObjectNode span(org.yanhe.documents.table.Head.Span span) {
    ObjectNode node = Json.object();
    node.put("row", span.row()).put("column", span.column());
    node.put("rows", span.rows()).put("columns", span.columns());
    node.set("label", Json.label(span.label()));
    return node;
  }

  private ObjectNode row(Row row) {
    ObjectNode node = Json.object();
    node.set("label", Json.label(row.label()));
    node.put("level", row.level());
    node.put("mark", row.mark() == Row.Mark.OF_WHICH ? symbols.ofWhich() : "");
    node.put("strong", row.emphasis() == Row.Emphasis.STRONG);
    ArrayNode cells = node.putArray("cells");
    List<HeadCell.Column> columns = table.head().columns();
    for (int c = 0; c < columns.size(); c++) {
      cells.add(cell(row, columns.get(c), row.cells().get(c)));
    }
    return node;
  }

  private JsonNode cell(Row row, HeadCell.Column column, Cell cell) {
    return cell.match(
        value -> figure(row, column, value),
        computed -> figure(row, column, computed.figure()),
        new Cell.Words<>(Json::label, () -> TextNode.valueOf("")));
  }

  /** The printed figure, followed by its place where the release has exactly this figure. */
  private JsonNode figure(Row row, HeadCell.Column column, Cell.Value value) {
    String printed = Printed.of(value.figure(), value.decimals());
    String shown = value.belowSmallest() ? printed + " " + symbols.belowSmallest() : printed;
    Optional<Observation.Cell> from = places.cell(row.key(), column.key(), value.figure());
    return TextNode.valueOf(from.map(at -> shown + "@" + places.reference(at)).orElse(shown));
  }
}
