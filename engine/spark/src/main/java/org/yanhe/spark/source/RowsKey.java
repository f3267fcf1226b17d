package org.yanhe.spark.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.classification.Concordance;
import org.yanhe.model.release.Sha256;
import org.yanhe.model.source.CheckRule;
import org.yanhe.model.source.CheckSpec;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.ColumnType;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Format;
import org.yanhe.model.source.Origin;
import org.yanhe.model.source.Source;
import org.yanhe.model.source.StandsIn;
import org.yanhe.model.source.Waiver;
import org.yanhe.model.text.Label;

/**
 * One checksum of everything that the typed rows of a file follow from: its bytes, the folders it
 * lies in that are written as {@code name=value}, how its source is declared, the types of the
 * columns, the code lists they use, the checks and waivers, and which build of Yanhe reads it. What
 * only names something is left out, so that another label changes nothing.
 */
final class RowsKey {
  private static final Label UNNAMED = Label.same("-");

  private final StagePlan plan;
  private final String dataset;
  private final List<String> sources;

  /**
   * Prepares the keys of a dataset.
   *
   * @param build which sources Yanhe is built from
   */
  RowsKey(StagePlan plan, String build) {
    this.plan = plan;
    this.dataset =
        digest(
            build,
            unnamed(plan.schema()).toString(),
            codes(),
            plan.checks().toString(),
            plan.waivers().stream().map(RowsKey::waived).collect(Collectors.joining("\n")));
    this.sources = plan.sources().stream().map(RowsKey::declaration).toList();
  }

  /**
   * The key of a file's rows.
   *
   * @param sha256 of its bytes
   */
  String of(InputFile file, String sha256) {
    boolean inFolders = plan.sources().get(file.source()).format() instanceof Format.Parquet;
    String folders =
        Stream.of(file.name().split("/", -1))
            .filter(part -> inFolders && part.indexOf('=') > 0)
            .collect(Collectors.joining("/"));
    return digest(dataset, sources.get(file.source()), folders, sha256);
  }

  /** The key of what is left of a file's rows once others were taken out. */
  static String without(String key, String taken) {
    return digest(key, taken);
  }

  private static String digest(String... parts) {
    return Sha256.of(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
  }

  private static DatasetSchema unnamed(DatasetSchema schema) {
    return new DatasetSchema(
        schema.name(),
        UNNAMED,
        UNNAMED,
        schema.columns().stream().map(RowsKey::unnamed).toList(),
        schema.key(),
        schema.region(),
        schema.time(),
        "",
        schema.reach(),
        StandsIn.NONE);
  }

  private static Column unnamed(Column column) {
    return new Column(
        column.name(),
        column.type(),
        UNNAMED,
        column.required(),
        column.scale(),
        column.unitSymbol(),
        column.unitColumn(),
        column.codes(),
        "",
        column.origin());
  }

  private static String waived(Waiver waiver) {
    return waiver.check() + "\n" + waiver.key();
  }

  /** Where the file lies does not matter, only how it is read. */
  private static String declaration(Source source) {
    return new Source(
            source.dataset(),
            "",
            source.format(),
            source.notation(),
            source.columns(),
            source.constants(),
            source.unpivot())
        .toString();
  }

  /** What the code lists that rows are looked up in say of each code. */
  private String codes() {
    StringBuilder all = new StringBuilder();
    for (String name : listNames()) {
      plan.lists().list(name).ifPresent(list -> all.append(name).append(codes(list)));
    }
    if (hasRegions()) {
      all.append(new TreeMap<>(plan.lists().changes(CodeLists.REGION_CHANGES)));
    }
    for (String name : concordanceNames()) {
      Optional<Concordance> concordance = plan.lists().concordance(name);
      concordance.ifPresent(found -> all.append(name).append(found.all()));
    }
    return all.toString();
  }

  private static List<String> codes(CodeList list) {
    List<String> codes = new ArrayList<>();
    list.all().forEach(code -> codes.add(code.text() + " " + code.from() + " " + code.to()));
    return codes;
  }

  private Set<String> listNames() {
    TreeSet<String> names = new TreeSet<>();
    plan.schema().columns().forEach(column -> names.add(column.codes()));
    for (CheckSpec check : plan.checks()) {
      if (check.rule() instanceof CheckRule.InList rule) {
        names.add(rule.list());
      }
    }
    if (hasRegions()) {
      names.add(CodeLists.REGIONS);
    }
    return names;
  }

  private boolean hasRegions() {
    return plan.schema().columns().stream().anyMatch(c -> c.type() == ColumnType.REGION);
  }

  private Set<String> concordanceNames() {
    TreeSet<String> names = new TreeSet<>();
    for (Column column : plan.schema().columns()) {
      if (column.origin() instanceof Origin.Derived derived) {
        names.add(derived.concordance());
      }
    }
    return names;
  }
}
