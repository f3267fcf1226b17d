package org.yanhe.model.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.text.Label;

/** A tree of regions in a stable order: the order of the code list it was read from. */
public final class Regions {
  private final Map<RegionCode, Region> byCode = new LinkedHashMap<>();
  private final Map<RegionCode, List<Region>> children = new LinkedHashMap<>();

  /**
   * Builds the tree and checks it.
   *
   * @throws IllegalArgumentException if a code occurs twice, a parent is missing, or a region lies
   *     within itself
   */
  public Regions(Collection<Region> regions) {
    for (Region region : regions) {
      if (byCode.put(region.code(), region) != null) {
        throw new IllegalArgumentException("Invalid regions: '" + region.code() + "' occurs twice");
      }
    }
    for (Region region : regions) {
      region.parent().ifPresent(parent -> link(parent, region));
    }
    for (Region region : regions) {
      ancestors(region.code());
    }
  }

  private void link(RegionCode parent, Region child) {
    if (!byCode.containsKey(parent)) {
      throw new IllegalArgumentException(
          "Invalid regions: parent '" + parent + "' of '" + child.code() + "' is missing");
    }
    children.computeIfAbsent(parent, p -> new ArrayList<>()).add(child);
  }

  public Optional<Region> find(RegionCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The region of a code.
   *
   * @throws IllegalArgumentException if there is no such region
   */
  public Region get(RegionCode code) {
    return find(code)
        .orElseThrow(
            () -> new IllegalArgumentException("Invalid region: '" + code + "' (not in the list)"));
  }

  /** The name of a region; its code if there is no such region. */
  public Label label(RegionCode code) {
    return find(code).map(Region::label).orElse(Label.same(code.text()));
  }

  public List<Region> all() {
    return List.copyOf(byCode.values());
  }

  public List<Region> children(RegionCode code) {
    return List.copyOf(children.getOrDefault(code, List.of()));
  }

  /** The region itself and everything above it, from the region upwards. */
  public List<Region> ancestors(RegionCode code) {
    List<Region> line = new ArrayList<>();
    Optional<Region> next = find(code);
    while (next.isPresent()) {
      Region region = next.get();
      if (line.contains(region)) {
        throw new IllegalArgumentException("Invalid regions: '" + code + "' lies within itself");
      }
      line.add(region);
      next = region.parent().flatMap(this::find);
    }
    return List.copyOf(line);
  }

  /** The region itself and everything below it, parents before children. */
  public List<Region> within(RegionCode root) {
    List<Region> found = new ArrayList<>();
    collect(get(root), found);
    return List.copyOf(found);
  }

  private void collect(Region region, List<Region> found) {
    found.add(region);
    children(region.code()).forEach(child -> collect(child, found));
  }

  /** The tree below (and with) a region, as regions of their own; the root loses its parent. */
  public Regions subtree(RegionCode root) {
    return new Regions(
        within(root).stream()
            .map(r -> r.code().equals(root) ? new Region(r.code(), r.level(), r.label(), "") : r)
            .toList());
  }
}
