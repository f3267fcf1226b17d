package org.yanhe.spark.pass;

import java.util.Map;
import java.util.TreeMap;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.FileCount;
import org.yanhe.spark.source.StagedDataset;

/**
 * How a pass keeps its states small.
 *
 * @param rowsOfPart about how many rows the states of one part of the respondents come from
 * @param holdings the holding of a respondent, which stays in one part
 */
public record PassSettings(long rowsOfPart, Map<String, String> holdings) {
  /** Setting of Spark for {@code rowsOfPart}. */
  public static final String ROWS_OF_PART = "spark.yanhe.rowsOfPart";

  private static final String FOUR_MILLION = "4000000";

  public PassSettings {
    holdings = new TreeMap<>(holdings);
    if (rowsOfPart < 1) {
      throw new IllegalArgumentException(
          "Invalid " + ROWS_OF_PART + ": '" + rowsOfPart + "' (above 0)");
    }
  }

  /** As the session has them. */
  public static PassSettings of(Engine engine, Map<String, String> holdings) {
    return new PassSettings(Long.parseLong(engine.setting(ROWS_OF_PART, FOUR_MILLION)), holdings);
  }

  /** Whether the states of a dataset are better sent and stored in parts, if only in one. */
  boolean isLarge(StagedDataset dataset) {
    return rows(dataset) > rowsOfPart / 2;
  }

  static long rows(StagedDataset dataset) {
    return dataset.files().stream().mapToLong(PassSettings::rows).sum();
  }

  static long rows(FileCount file) {
    return file.kept() + file.waived();
  }

  /** The parts for so many rows. */
  Parting parting(long rows) {
    return Parting.of(rows, rowsOfPart, holdings);
  }
}
