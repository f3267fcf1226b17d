package org.yanhe.model.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
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
    assertThat(tiles.around(CITY).find(RegionCode.parse("610000"), COUNTY)).isEmpty();
    assertThat(tiles.find(CITY, CITY)).isEmpty();
  }

  @Test
  void a_release_keeps_the_map_of_its_region_and_the_map_on_which_it_stands() {
    RegionCode province = RegionCode.parse("610000");
    RegionTiles all =
        parse("610600,610602,2,3\n610000,610100,4,3\n610000,610600,2,3\n510000,510100,0,0\n");

    RegionTiles around = all.around(CITY);

    assertThat(around.find(CITY, COUNTY)).isPresent();
    assertThat(around.find(province, RegionCode.parse("610100"))).isPresent();
    assertThat(around.find(RegionCode.parse("510000"), RegionCode.parse("510100"))).isEmpty();
    assertThat(around.showing(List.of(CITY, RegionCode.parse("610100")))).contains(province);
    assertThat(around.showing(List.of(CITY, COUNTY))).as("no map has both").isEmpty();
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

    assertThat(RegionTiles.parse(file).find(CITY, COUNTY)).isPresent();
    assertThat(new String(file, StandardCharsets.UTF_8).lines())
        .as("13 counties, 11 units of the province, the head")
        .hasSize(25)
        .extracting(line -> line.replaceAll("^(\\d+),\\d+,", "$1 "))
        .doesNotHaveDuplicates();
  }
}
