package org.yanhe.spark.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.yanhe.methods.composite.AuditNote;
import org.yanhe.methods.composite.NodeResult;
import org.yanhe.methods.composite.Standing;
import org.yanhe.methods.composite.uncertainty.RankInterval;
import org.yanhe.methods.composite.uncertainty.UnitSensitivity;
import org.yanhe.methods.composite.uncertainty.VarianceShare;
import org.yanhe.methods.derivation.IndexRun;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Words;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.release.CsvTable;
import org.yanhe.model.release.IndexStandings;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.model.text.Label;

/** Publishes every score and rank of an index, the intervals of its ranks, and its audit. */
public final class IndexFiles {
  private IndexFiles() {}

  /**
   * Writes {@code public/indices/<name>.csv}, {@code -ranks.csv}, {@code -sensitivity.csv} and
   * {@code -audit.csv}, and the names of all units in {@code units.csv}.
   */
  public static void write(List<IndexRun> runs, Regions regions, ReleaseWriter writer) {
    if (!runs.isEmpty()) {
      writer.write("public/" + IndexStandings.UNITS, units(runs, regions));
    }
    for (String name : new TreeSet<>(runs.stream().map(IndexRun::index).toList())) {
      List<IndexRun> own = runs.stream().filter(run -> run.index().equals(name)).toList();
      writer.write("public/indices/" + name + ".csv", scores(own));
      writer.write("public/indices/" + name + "-ranks.csv", ranks(own));
      writer.write("public/indices/" + name + "-sensitivity.csv", sensitivity(own));
      writer.write("public/indices/" + name + "-audit.csv", audit(own));
    }
  }

  /** Units are often no regions of the release, so their names stand here. */
  private static byte[] units(List<IndexRun> runs, Regions regions) {
    CsvTable table = new CsvTable("code", "name_zh", "name_en");
    runs.stream()
        .flatMap(run -> run.result().units().stream())
        .map(unit -> unit.code())
        .distinct()
        .sorted()
        .forEach(
            code -> {
              Label name = regions.label(RegionCode.parse(code));
              table.row(code, name.zh(), name.en());
            });
    return table.bytes();
  }

  private static byte[] scores(List<IndexRun> runs) {
    CsvTable table = new CsvTable("period", "node", "unit", "score", "rank", "weight");
    for (IndexRun run : runs) {
      for (NodeResult node : run.result().nodes()) {
        for (int u = 0; u < node.standings().size(); u++) {
          Standing standing = node.standings().get(u);
          table.row(
              run.period().toString(),
              node.code(),
              run.result().units().get(u).code(),
              plain(standing.score()),
              plain(standing.rank()),
              plain(Figure.known(BigDecimal.valueOf(node.effectiveWeight()))));
        }
      }
    }
    return table.bytes();
  }

  private static byte[] ranks(List<IndexRun> runs) {
    CsvTable table =
        new CsvTable("period", "unit", "rank", "median", "low_5", "high_95", "best", "worst");
    for (IndexRun run : runs) {
      for (RankInterval interval : run.ranks().units()) {
        table.row(
            run.period().toString(),
            interval.unit(),
            plain(interval.published()),
            plain(interval.median()),
            plain(interval.low()),
            plain(interval.high()),
            plain(interval.best()),
            plain(interval.worst()));
      }
    }
    return table.bytes();
  }

  /** Sobol's indices of each unit's rank; those of the mean shift of all ranks bear the total. */
  private static byte[] sensitivity(List<IndexRun> runs) {
    CsvTable table = new CsvTable("period", "unit", "assumption", "first_order", "total");
    for (IndexRun run : runs) {
      String period = run.period().toString();
      shares(table, period, ClassCode.TOTAL.toString(), run.sensitivity().shift());
      for (UnitSensitivity unit : run.sensitivity().units()) {
        shares(table, period, unit.unit(), unit.shares());
      }
    }
    return table.bytes();
  }

  private static void shares(
      CsvTable table, String period, String unit, List<VarianceShare> shares) {
    for (VarianceShare share : shares) {
      table.row(
          period, unit, Words.of(share.assumption()), plain(share.first()), plain(share.total()));
    }
  }

  private static byte[] audit(List<IndexRun> runs) {
    CsvTable table = new CsvTable("period", "kind", "node", "note_zh", "note_en");
    for (IndexRun run : runs) {
      for (AuditNote note : run.result().notes()) {
        table.row(
            run.period().toString(),
            note.kind().name().toLowerCase(java.util.Locale.ROOT),
            note.node(),
            note.text().zh(),
            note.text().en());
      }
    }
    return table.bytes();
  }

  private static String plain(Figure figure) {
    return figure.match(
        value -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString(),
        reason -> "");
  }
}
