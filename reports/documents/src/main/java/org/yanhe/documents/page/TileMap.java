package org.yanhe.documents.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.PublicRelease;

/** Where the regions of a release stand in its tile map, if its code lists have one. */
final class TileMap {
  private TileMap() {}

  /** Region, row from the north and column from the west; none without a map of the region. */
  static ArrayNode of(PublicRelease release, Places places) {
    ArrayNode tiles = CanonicalJson.array();
    RegionCode root = release.manifest().region();
    for (Region region : release.regions().all()) {
      release
          .tiles()
          .find(root, region.code())
          .ifPresent(
              tile ->
                  tiles
                      .addArray()
                      .add(places.region(region.code().text()))
                      .add(tile.row())
                      .add(tile.column()));
    }
    return tiles;
  }
}
