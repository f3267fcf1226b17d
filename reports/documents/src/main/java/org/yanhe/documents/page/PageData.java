package org.yanhe.documents.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Stream;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.sentence.Paragraph;
import org.yanhe.documents.sentence.Piece;
import org.yanhe.documents.sentence.Sentence;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.workbook.Book;
import org.yanhe.documents.workbook.Chapter;
import org.yanhe.documents.workbook.Exhibit;
import org.yanhe.documents.workbook.Plot;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;

/** Everything the page knows, as one JSON object. */
final class PageData {
  private final PublicRelease release;
  private final Book book;
  private final Places places;

  PageData(PublicRelease release, Book book) {
    this.release = release;
    this.book = book;
    this.places = new Places(release);
  }

  String json() {
    ObjectNode root = Json.object();
    root.set("release", about(release.manifest()));
    root.set("notes", Json.labels(book.readingNotes()));
    root.set("symbols", symbols());
    root.set("key", new KeyFigures(release, places).json(book.tables()));
    ArrayNode chapters = root.putArray("chapters");
    book.chapters().forEach(chapter -> chapters.add(chapter(chapter)));
    new Lists(release, places).addTo(root);
    root.set("series", SeriesJson.of(release, places));
    root.set("map", TileMap.of(release, places));
    return root.toString();
  }

  private ObjectNode about(Manifest manifest) {
    ObjectNode node = Json.object();
    node.put("id", manifest.id());
    node.set("title", Json.label(book.title()));
    node.set("subtitle", Json.label(book.subtitle()));
    node.set("by", Json.label(book.organisation()));
    node.put("asOf", manifest.asOf().toString()).put("version", manifest.version());
    node.put("region", manifest.region().text());
    node.set("period", Json.label(PeriodNames.of(manifest.period())));
    node.put("catalogue", manifest.catalogueSha256()).put("project", manifest.projectSha256());
    return node;
  }

  private ObjectNode symbols() {
    ObjectNode node = Json.object();
    List.of(Reason.values()).forEach(r -> node.put(r.status(), book.symbols().of(r)));
    return node.put("small", book.symbols().belowSmallest());
  }

  private ObjectNode chapter(Chapter chapter) {
    ObjectNode node = Json.object();
    node.set("label", Json.label(chapter.label()));
    ArrayNode text = node.putArray("text");
    chapter.paragraphs().forEach(paragraph -> text.add(paragraph(paragraph)));
    ArrayNode tables = node.putArray("tables");
    for (Table table : chapter.tables()) {
      tables.add(new TableJson(table, book.symbols(), places).json());
    }
    ArrayNode charts = node.putArray("charts");
    chapter.exhibits().stream()
        .flatMap(PageData::plot)
        .forEach(plot -> charts.add(ChartJson.of(plot)));
    return node;
  }

  /** The sentences of a paragraph in both languages, piece by piece. */
  private ArrayNode paragraph(Paragraph paragraph) {
    ArrayNode both = CanonicalJson.array();
    for (Language language : Language.values()) {
      ArrayNode pieces = both.addArray();
      String between = "";
      for (Sentence sentence : paragraph.sentences(language)) {
        if (!between.isEmpty()) {
          pieces.add(between);
        }
        sentence.pieces().forEach(piece -> pieces.add(piece(piece)));
        between = Paragraph.between(language);
      }
    }
    return both;
  }

  /** Plain words, or words with the place of the figure that they print. */
  private JsonNode piece(Piece piece) {
    return piece
        .cell()
        .<JsonNode>map(cell -> CanonicalJson.array().add(piece.text()).add(places.reference(cell)))
        .orElseGet(() -> TextNode.valueOf(piece.text()));
  }

  private static Stream<Plot> plot(Exhibit exhibit) {
    return exhibit.match(picture -> Stream.<Plot>empty(), Stream::of);
  }
}
