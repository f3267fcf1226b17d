package org.yanhe.methods.account;

import java.util.EnumMap;
import java.util.Map;

/** A series for each of some assets, in the order of {@link Asset}. */
final class AssetValues {
  private final Map<Asset, YearValues> values = new EnumMap<>(Asset.class);

  AssetValues with(Asset asset, YearValues series) {
    values.put(asset, series);
    return this;
  }

  boolean has(Asset asset) {
    return values.containsKey(asset);
  }

  YearValues of(Asset asset) {
    YearValues series = values.get(asset);
    if (series == null) {
      throw new IllegalArgumentException("Invalid asset: '" + asset.code() + "' (not present)");
    }
    return series;
  }
}
