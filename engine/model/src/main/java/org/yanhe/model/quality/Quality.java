package org.yanhe.model.quality;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yanhe.model.json.CanonicalJson;

/**
 * What {@code quality.json} says: counts alone, no key and no value of any row, because everybody
 * may read it.
 *
 * @param datasets those that could be read, in the order of the sources
 * @param reliances of figures on classes that were not matched
 * @param unreported regions that have not reported where others have; totals lack them
 * @param stops sentences that say which datasets cannot be used and why; none in a release
 */
public record Quality(
    List<DatasetQuality> datasets,
    List<Reliance> reliances,
    List<Unreported> unreported,
    List<String> stops) {
  public Quality {
    datasets = List.copyOf(datasets);
    reliances = List.copyOf(reliances);
    unreported = List.copyOf(unreported);
    stops = List.copyOf(stops);
  }

  /** The same, with the regions that have not reported. */
  public Quality lacking(List<Unreported> regions) {
    return new Quality(datasets, reliances, regions, stops);
  }

  /**
   * The same for a user, who may read its sentences in another language.
   *
   * @param said puts a sentence into that language
   */
  public Quality told(UnaryOperator<String> said) {
    return new Quality(datasets, reliances, unreported, stops.stream().map(said).toList());
  }

  /** The canonical bytes of the file. */
  public byte[] bytes() {
    ObjectNode root = CanonicalJson.object().put("schema", 1);
    ArrayNode all = root.putArray("datasets");
    datasets.forEach(dataset -> write(dataset, all.addObject()));
    ArrayNode figures = root.putArray("figures_on_codes_not_matched");
    for (Reliance reliance : reliances) {
      figures
          .addObject()
          .put("indicator", reliance.indicator().text())
          .put("percent", reliance.percent().toPlainString());
    }
    ArrayNode silent = root.putArray("regions_not_reported");
    for (Unreported one : unreported) {
      ObjectNode node =
          silent
              .addObject()
              .put("dataset", one.dataset())
              .put("region", one.region().code().text());
      node.set("label", CanonicalJson.label(one.region().label()));
      one.periods().forEach(node.putArray("periods")::add);
    }
    stops.forEach(root.putArray("stops")::add);
    return CanonicalJson.bytes(root);
  }

  private static void write(DatasetQuality dataset, ObjectNode node) {
    node.put("dataset", dataset.dataset()).put("threshold", dataset.threshold());
    node.set("label", CanonicalJson.label(dataset.label()));
    ArrayNode files = node.putArray("files");
    for (FileQuality file : dataset.files()) {
      ObjectNode one =
          files
              .addObject()
              .put("file", file.path())
              .put("read", file.read())
              .put("kept", file.kept())
              .put("quarantined", file.quarantined())
              .put("waived", file.waived());
      file.unused().forEach(one.putArray("unused_columns")::add);
    }
    ArrayNode checks = node.putArray("checks");
    for (CheckCount check : dataset.checks()) {
      ObjectNode one =
          checks
              .addObject()
              .put("check", check.check())
              .put("severity", check.severity())
              .put("quarantined", check.quarantined())
              .put("waived", check.waived());
      one.set("broken", CanonicalJson.label(check.broken()));
      ArrayNode columns = one.putArray("columns");
      for (CheckCount.BrokenColumn column : check.places()) {
        columns
            .addObject()
            .put("column", column.column())
            .put("delivered_header", column.header())
            .put("rows", column.rows());
      }
    }
    ArrayNode coverages = node.putArray("coverages");
    dataset.coverages().forEach(coverage -> write(coverage, coverages.addObject()));
  }

  private static void write(Coverage coverage, ObjectNode node) {
    node.put("column", coverage.column()).put("concordance", coverage.concordance());
    write(coverage.rowsByStatus(), node.putObject("rows_by_status"));
    node.put("rows_without_code", coverage.missing());
    write(coverage.outside(), node.putObject("codes_outside"));
    write(coverage.unmapped(), node.putObject("unmapped_codes"));
    coverage.unused().forEach(node.putArray("unused_rows")::add);
  }

  private static void write(Map<String, Long> counts, ObjectNode node) {
    counts.forEach(node::put);
  }
}
