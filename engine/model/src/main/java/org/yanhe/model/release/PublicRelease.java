package org.yanhe.model.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

  private final Path folder;
  private final Path open;
  private final Manifest manifest;
  private final Deferred<HeldFigures> held;
  private final Catalogue catalogue;
  private final Regions regions;
  private final ClassLabels classes;
  private final RegionTiles tiles;

  private enum Figures {
    AT_ONCE,
    WHEN_ASKED
  }

  private PublicRelease(Path folder, Manifest manifest, Figures figures) {
    this.folder = folder;
    this.open = folder.resolve("public");
    this.manifest = manifest;
    this.held =
        new Deferred<>(
            () ->
                whole(
                    folder,
                    () -> new HeldFigures(ObservationFile.parse(read(ObservationFile.FILE)))));
    Deferred<Catalogue> indicators =
        new Deferred<>(
            () ->
                FrozenCatalogue.parse(
                    open.resolve("indicators.json").toString(), read("indicators.json")));
    if (figures == Figures.AT_ONCE) {
      SideBySide.all(held, indicators);
      held.get();
    }
    this.catalogue = indicators.get();
    this.regions = RegionFile.parse(read("codelists/regions.csv"));
    this.classes = ClassLabels.parse(read("codelists/classes.csv"));
    this.tiles =
        file("codelists/tile-map.csv").map(RegionTiles::parse).orElse(new RegionTiles(List.of()));
  }

  /**
   * Opens a release and reads all of it.
   *
   * @throws Stop.InputError if the folder is none, or its public part cannot be read
   */
  public static PublicRelease open(Path folder) {
    return of(folder, manifest(folder));
  }

  /**
   * Opens a release whose figures are read when they are asked for: all of them into memory, or one
   * by one by {@link #figures}. What of them cannot be read is told then.
   *
   * @throws Stop.InputError if the folder is none, or anything but its figures cannot be read
   */
  public static PublicRelease openWithoutFigures(Path folder) {
    Manifest manifest = manifest(folder);
    return whole(folder, () -> new PublicRelease(folder, manifest, Figures.WHEN_ASKED));
  }

  /** The public part of a draft, whose manifest is not written yet. */
  public static PublicRelease of(Path folder, Manifest manifest) {
    return whole(folder, () -> new PublicRelease(folder, manifest, Figures.AT_ONCE));
  }

  private static <T> T whole(Path folder, Supplier<T> read) {
    try {
      return read.get();
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
    return held.get().all();
  }

  /**
   * All figures in canonical order, one by one: those in memory, or else those of the file, of
   * which none is kept. The stream is to be closed.
   *
   * @throws Stop.InputError if the file cannot be read, also while the stream is used
   */
  public Stream<Observation> figures() {
    if (held.isMade()) {
      return observations().stream();
    }
    InputStream file = opened(ObservationFile.FILE);
    return whole(folder, () -> ObservationFile.lines(file))
        .map(line -> whole(folder, line))
        .onClose(() -> close(file));
  }

  /** The figures of an indicator in canonical order; none if the release has none. */
  public List<Observation> observations(IndicatorCode indicator) {
    return held.get().of(indicator);
  }

  public Optional<Observation> find(Observation.Cell cell) {
    return held.get().find(cell);
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

  /** A file below {@code public}, to be read bit by bit and closed; empty if missing. */
  public Optional<InputStream> stream(String path) {
    return isWithin(open.resolve(path)) ? Optional.of(opened(path)) : Optional.empty();
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
    try (InputStream file = opened(path)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw missing(path);
    }
  }

  private InputStream opened(String path) {
    try {
      if (Files.exists(open.resolve(path)) && !isWithin(open.resolve(path))) {
        throw new Stop.InputError(
            "Cannot read release: 'public/"
                + path
                + "' leads out of the public folder. Take a copy that is whole.");
      }
      return Files.newInputStream(open.resolve(path));
    } catch (IOException e) {
      throw missing(path);
    }
  }

  private static Stop.InputError missing(String path) {
    return new Stop.InputError(
        "Cannot read release: 'public/" + path + "' is missing. Take a copy that is whole.");
  }

  private static void close(InputStream file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read " + ObservationFile.FILE + ": " + e.getMessage() + ".", e);
    }
  }
}
