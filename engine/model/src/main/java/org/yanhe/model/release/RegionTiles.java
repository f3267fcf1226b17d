package org.yanhe.model.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.region.RegionCode;

/**
 * Where the regions of a map stand as equal squares, as a CSV: {@code map,code,row,column}. A map
 * is named after the region that it shows.
 */
public final class RegionTiles {
  private static final String HEAD = "map,code,row,column\n";

  private final Map<RegionCode, Map<RegionCode, Tile>> maps = new LinkedHashMap<>();

  /**
   * Where a region stands.
   *
   * @param map the region that is shown
   * @param region one of its parts
   * @param row from the north, 0 or more
   * @param column from the west, 0 or more
   */
  public record Tile(RegionCode map, RegionCode region, int row, int column) {
    public Tile {
      if (row < 0 || column < 0) {
        throw new IllegalArgumentException(
            "Invalid tile of '" + region + "': row " + row + ", column " + column + " (0 or more)");
      }
    }
  }

  public RegionTiles(List<Tile> tiles) {
    for (Tile tile : tiles) {
      maps.computeIfAbsent(tile.map(), m -> new LinkedHashMap<>()).put(tile.region(), tile);
    }
  }

  /** Where a region stands on a map, if the map shows it. */
  public Optional<Tile> find(RegionCode map, RegionCode region) {
    return Optional.ofNullable(maps.getOrDefault(map, Map.of()).get(region));
  }

  /** The map of a region's parts, and those on which the region stands beside its peers. */
  public RegionTiles around(RegionCode region) {
    return new RegionTiles(
        maps.entrySet().stream()
            .filter(map -> map.getKey().equals(region) || map.getValue().containsKey(region))
            .flatMap(map -> map.getValue().values().stream())
            .toList());
  }

  /** The map with the most of some regions, if any has two of them. */
  public Optional<RegionCode> showing(Collection<RegionCode> regions) {
    return maps.keySet().stream()
        .filter(map -> placed(map, regions) > 1)
        .max(Comparator.comparingLong(map -> placed(map, regions)));
  }

  private long placed(RegionCode map, Collection<RegionCode> regions) {
    return regions.stream().filter(region -> find(map, region).isPresent()).count();
  }

  /** The bytes of {@code codelists/tile-map.csv}. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder(HEAD);
    List<Tile> all = new ArrayList<>();
    maps.values().forEach(map -> all.addAll(map.values()));
    for (Tile t : all) {
      text.append(
          Csv.line(
              t.map().text(),
              t.region().text(),
              String.valueOf(t.row()),
              String.valueOf(t.column())));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads such a file.
   *
   * @throws IllegalArgumentException if a code or number in it is none
   */
  public static RegionTiles parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new RegionTiles(
        CsvReader.builder().ofNamedCsvRecord(text).stream().map(RegionTiles::tile).toList());
  }

  private static Tile tile(NamedCsvRecord r) {
    return new Tile(
        RegionCode.parse(r.getField("map")),
        RegionCode.parse(r.getField("code")),
        Integer.parseInt(r.getField("row")),
        Integer.parseInt(r.getField("column")));
  }
}
