package org.yanhe.model.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.region.RegionCode;

class RegionTilesTest {
  private static final RegionCode CITY = RegionCode.parse("610600");
  private static final RegionCode COUNTY = RegionCode.parse("610602");

  private static RegionTiles parse(String rows) {
    return RegionTiles.parse(("map,code,row,column\n" + rows).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void one_region_has_a_place_on_each_map() {
    RegionTiles tiles = parse("610600,610602,2,3\n610000,610602,0,1\n");

    assertThat(tiles.find(CITY, COUNTY)).contains(new RegionTiles.Tile(CITY, COUNTY, 2, 3));
    assertThat(tiles.of(CITY).find(RegionCode.parse("610000"), COUNTY)).isEmpty();
    assertThat(tiles.find(CITY, CITY)).isEmpty();
  }

  @Test
  void what_was_written_is_read_back() {
    String rows = "610600,610602,2,3\n610600,610603,1,3\n";

    assertThat(new String(parse(rows).bytes(), StandardCharsets.UTF_8))
        .isEqualTo("map,code,row,column\n" + rows);
  }

  @Test
  void a_tile_stands_inside_the_map() {
    assertThatThrownBy(() -> parse("610600,610602,-1,3\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid tile of '610602': row -1, column 3 (0 or more)");
  }

  @Test
  void no_two_regions_of_the_built_in_map_share_a_place() throws IOException {
    byte[] file = Files.readAllBytes(BuiltIn.folder("codes").resolve("tile-map.csv"));

    assertThat(new String(RegionTiles.parse(file).of(CITY).bytes(), StandardCharsets.UTF_8).lines())
        .hasSize(14)
        .extracting(line -> line.replaceAll("^\\d+,\\d+,", ""))
        .doesNotHaveDuplicates();
  }
}
