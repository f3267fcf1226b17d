package org.yanhe.model.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.processor.Deferred;
import org.yanhe.model.processor.SideBySide;
import org.yanhe.model.region.Regions;

/**
 * What documents and readers may know of a release: its manifest and its {@code public} folder. It
 * has no way to {@code restricted}, so nothing made from it can leak what is there.
 */
public final class PublicRelease {
  /** The file that makes a folder a release; written last. */
  public static final String MANIFEST = "release.json";

  private final Path open;
  private final Manifest manifest;
  private final List<Observation> observations;
  private final Map<Observation.Cell, Observation> byCell = new LinkedHashMap<>();
  private final Map<IndicatorCode, List<Observation>> byIndicator = new LinkedHashMap<>();
  private final Catalogue catalogue;
  private final Regions regions;
  private final ClassLabels classes;
  private final RegionTiles tiles;

  private PublicRelease(Path folder, Manifest manifest) {
    this.open = folder.resolve("public");
    this.manifest = manifest;
    Deferred<List<Observation>> figures =
        new Deferred<>(() -> ObservationFile.parse(read("observations.csv")));
    Deferred<Catalogue> indicators =
        new Deferred<>(
            () ->
                FrozenCatalogue.parse(
                    open.resolve("indicators.json").toString(), read("indicators.json")));
    SideBySide.all(figures, indicators);
    this.observations = figures.get();
    for (Observation o : observations) {
      byCell.put(o.cell(), o);
      byIndicator.computeIfAbsent(o.cell().indicator(), i -> new ArrayList<>()).add(o);
    }
    this.catalogue = indicators.get();
    this.regions = RegionFile.parse(read("codelists/regions.csv"));
    this.classes = ClassLabels.parse(read("codelists/classes.csv"));
    this.tiles =
        file("codelists/tile-map.csv").map(RegionTiles::parse).orElse(new RegionTiles(List.of()));
  }

  /**
   * Opens a release.
   *
   * @throws Stop.InputError if the folder is none, or its public part cannot be read
   */
  public static PublicRelease open(Path folder) {
    return of(folder, manifest(folder));
  }

  /** The public part of a draft, whose manifest is not written yet. */
  public static PublicRelease of(Path folder, Manifest manifest) {
    try {
      return new PublicRelease(folder, manifest);
    } catch (IllegalArgumentException e) {
      throw new Stop.InputError(
          "Cannot read release '"
              + folder
              + "': "
              + e.getMessage()
              + ". Take a copy that is whole.");
    }
  }

  /** Reads {@code release.json} alone. */
  public static Manifest manifest(Path folder) {
    try {
      return Manifest.parse(Files.readAllBytes(folder.resolve(MANIFEST)));
    } catch (IOException e) {
      throw new Stop.InputError(
          "Cannot open release '"
              + folder
              + "': it has no readable release.json. Name the folder of a release.");
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Stop.InputError(
          "Cannot open release '"
              + folder
              + "': "
              + e.getMessage()
              + ". Take a copy that is whole.");
    }
  }

  public Manifest manifest() {
    return manifest;
  }

  /** All figures in canonical order. */
  public List<Observation> observations() {
    return observations;
  }

  /** The figures of an indicator in canonical order; none if the release has none. */
  public List<Observation> observations(IndicatorCode indicator) {
    return Collections.unmodifiableList(byIndicator.getOrDefault(indicator, List.of()));
  }

  public Optional<Observation> find(Observation.Cell cell) {
    return Optional.ofNullable(byCell.get(cell));
  }

  /** The figure of a cell; a cell outside the release does not apply. */
  public Figure figure(Observation.Cell cell) {
    return find(cell)
        .map(Observation::figure)
        .orElse(Figure.absent(org.yanhe.model.figure.Reason.NOT_APPLICABLE));
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public Regions regions() {
    return regions;
  }

  public ClassLabels classes() {
    return classes;
  }

  /** Where regions stand on maps; nothing if the release has no map. */
  public RegionTiles tiles() {
    return tiles;
  }

  /** The bytes of a file below {@code public}, such as {@code quality.json}; empty if missing. */
  public Optional<byte[]> file(String path) {
    return isWithin(open.resolve(path)) ? Optional.of(read(path)) : Optional.empty();
  }

  /** Whether a path is a file below {@code public}, after every link and {@code ..} on its way. */
  private boolean isWithin(Path file) {
    try {
      return file.toRealPath().startsWith(open.toRealPath()) && Files.isRegularFile(file);
    } catch (IOException e) {
      return false;
    }
  }

  private byte[] read(String path) {
    try {
      if (Files.exists(open.resolve(path)) && !isWithin(open.resolve(path))) {
        throw new Stop.InputError(
            "Cannot read release: 'public/"
                + path
                + "' leads out of the public folder. Take a copy that is whole.");
      }
      return Files.readAllBytes(open.resolve(path));
    } catch (IOException e) {
      throw new Stop.InputError(
          "Cannot read release: 'public/" + path + "' is missing. Take a copy that is whole.");
    }
  }
}
