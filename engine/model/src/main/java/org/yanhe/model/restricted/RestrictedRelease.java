package org.yanhe.model.restricted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.ReleaseWriter;

/** The restricted part of a release, for those who may read its folder. */
public final class RestrictedRelease {
  private static final String CELLS = "restricted/cells.parquet";
  private static final String LINEAGE = "restricted/lineage.parquet";
  private static final String SUPPRESSION = "restricted/suppression.csv";

  private final Map<Cell, TrueCell> cells;
  private final Map<Cell, CellLineage> lineage;
  private final Map<String, Withheld> withheld;

  private RestrictedRelease(
      List<TrueCell> cells, List<CellLineage> lines, List<Withheld> withheld) {
    this.cells = by(cells, TrueCell::cell);
    this.lineage = by(lines, CellLineage::cell);
    this.withheld = by(withheld, Withheld::cell);
  }

  private static <K, V> Map<K, V> by(List<V> values, Function<V, K> key) {
    Map<K, V> map = new HashMap<>();
    values.forEach(value -> map.put(key.apply(value), value));
    return map;
  }

  /** Writes the restricted tables of a release, each in the order given. */
  public static void write(
      ReleaseWriter writer,
      List<TrueCell> cells,
      List<CellLineage> lineage,
      List<Withheld> withheld) {
    writer
        .write(CELLS, file -> TrueCellFile.write(file, cells))
        .write(LINEAGE, file -> CellLineageFile.write(file, lineage))
        .write(SUPPRESSION, WithheldFile.bytes(withheld));
  }

  /** Opens the restricted part; empty if it was left out of a copy, or may not be read. */
  public static Optional<RestrictedRelease> open(Path release) {
    if (!Files.isReadable(release.resolve(CELLS))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RestrictedRelease(
              TrueCellFile.read(release.resolve(CELLS)),
              CellLineageFile.read(release.resolve(LINEAGE)),
              WithheldFile.parse(Files.readAllBytes(release.resolve(SUPPRESSION)))));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read the restricted part of " + release + ": " + e.getMessage() + ".", e);
    }
  }

  /** The true value of a figure and who stands behind it. */
  public Optional<TrueCell> cell(Cell cell) {
    return Optional.ofNullable(cells.get(cell));
  }

  /** What a figure was made of. */
  public Optional<CellLineage> lineage(Cell cell) {
    return Optional.ofNullable(lineage.get(cell));
  }

  /** Why a figure is withheld; empty if it is not. */
  public Optional<Withheld> withheld(Cell cell) {
    return Optional.ofNullable(withheld.get(Withheld.name(cell)));
  }
}
