package org.yanhe.documents.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.PublicRelease;

/** Where the regions of a release stand in its tile map, if its code lists have one. */
final class TileMapFile {
  private static final String FILE = "codelists/tile-map.csv";

  private TileMapFile() {}

  /** Region, row from the north and column from the west; none without a map of the region. */
  static ArrayNode of(PublicRelease release, Places places) {
    ArrayNode tiles = CanonicalJson.array();
    String root = release.manifest().region().text();
    release
        .file(FILE)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .ifPresent(
            text ->
                CsvReader.builder().ofNamedCsvRecord(text).stream()
                    .filter(tile -> tile.getField("map").equals(root))
                    .filter(tile -> places.region(tile.getField("code")) >= 0)
                    .forEach(tile -> add(tiles, tile, places)));
    return tiles;
  }

  private static void add(ArrayNode tiles, NamedCsvRecord tile, Places places) {
    tiles
        .addArray()
        .add(places.region(tile.getField("code")))
        .add(Integer.parseInt(tile.getField("row")))
        .add(Integer.parseInt(tile.getField("column")));
  }
}
