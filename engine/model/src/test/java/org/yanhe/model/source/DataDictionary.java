package org.yanhe.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The data dictionary of the built-in datasets as Markdown: columns, codes, units and checks. */
final class DataDictionary {
  private final Checks checks;
  private final StringBuilder text = new StringBuilder();

  private DataDictionary(Checks checks) {
    this.checks = checks;
  }

  static String of(List<DatasetSchema> schemas, Checks checks) {
    DataDictionary dictionary = new DataDictionary(checks);
    schemas.forEach(dictionary::dataset);
    return dictionary.text.toString();
  }

  private void dataset(DatasetSchema schema) {
    text.append(
        "### `%s` — %s, %s\n\n".formatted(schema.name(), schema.label().zh(), schema.label().en()));
    text.append("%s. %s。%s\n\n".formatted(schema.grain().en(), schema.grain().zh(), facts(schema)));
    text.append(
        "| Column | Type | Unit or codes | Required | Name | 名称 |\n|---|---|---|---|---|---|\n");
    schema.columns().forEach(this::column);
    text.append('\n');
    checks(schema.name());
  }

  private static String facts(DatasetSchema schema) {
    List<String> facts = new ArrayList<>();
    if (!schema.key().isEmpty()) {
      facts.add("Key: " + names(schema.key()));
    }
    if (!schema.entity().isEmpty()) {
      facts.add("Respondent: `" + schema.entity() + "`");
    }
    facts.add("Time: " + time(schema.time()));
    facts.add(schema.reach() == Reach.ROLLED_UP ? "Rows add up" : "Rows are figures as reported");
    if (!schema.standsIn().dataset().isEmpty()) {
      facts.add("Stands in for `" + schema.standsIn().dataset() + "`");
    }
    return " " + String.join(". ", facts) + ".";
  }

  private static String time(Time time) {
    if (time instanceof Time.Point point) {
      return point.frequency().word()
          + " in `"
          + point.column()
          + (point.cumulative() ? "`, cumulative from January" : "`");
    }
    return "stock by " + names(time.columns());
  }

  private void column(Column column) {
    text.append(
        "| `%s` | %s | %s | %s | %s | %s |\n"
            .formatted(
                column.name(),
                type(column),
                meaning(column),
                column.required() ? "yes" : "",
                column.label().en(),
                column.label().zh()));
  }

  private static String type(Column column) {
    String type = column.type().word();
    String scaled = column.type() == ColumnType.DECIMAL ? type + "(" + column.scale() + ")" : type;
    return column.origin() instanceof Origin.Derived derived
        ? scaled + ", derived from `" + derived.from() + "`"
        : scaled;
  }

  private static String meaning(Column column) {
    if (!column.codes().isEmpty()) {
      return "`" + column.codes() + "`";
    }
    return column.unitColumn().isEmpty()
        ? column.unitSymbol()
        : "as `" + column.unitColumn() + "` says";
  }

  private void checks(String dataset) {
    if (!checks.of(dataset).isEmpty()) {
      text.append("| Check | Severity | Expects |\n|---|---|---|\n");
      checks
          .of(dataset)
          .forEach(
              check ->
                  text.append(
                      "| %s | %s | %s |\n"
                          .formatted(check.id(), check.severity().word(), expects(check.rule()))));
      checks
          .threshold(dataset)
          .ifPresent(most -> text.append("\nAt most %s may be in quarantine.\n".formatted(most)));
      text.append('\n');
    }
  }

  private static String expects(CheckRule rule) {
    if (rule instanceof CheckRule.CreditCode code) {
      return "`" + code.column() + "` with the right check character (GB 32100-2015)";
    } else if (rule instanceof CheckRule.InList in) {
      return "`" + in.column() + "` in the list `" + in.list() + "`, valid on the day of the row";
    } else if (rule instanceof CheckRule.Range range) {
      return "`" + range.column() + "` " + range.bounds();
    } else if (rule instanceof CheckRule.Form form) {
      return "`" + form.column() + "` of the form `" + form.pattern() + "`";
    } else if (rule instanceof CheckRule.Holds holds) {
      return "`" + holds.expect() + "`";
    } else if (rule instanceof CheckRule.Unique unique) {
      return names(unique.columns()) + " once";
    } else if (rule instanceof CheckRule.SumOfRegions sum) {
      return "`%s` equals the sum of the regions below, by %s, within %s"
          .formatted(sum.value(), names(sum.by()), sum.tolerance().toPlainString());
    } else if (rule instanceof CheckRule.Change change) {
      return "`" + change.value() + "` against the year before: " + change.within() + " times";
    }
    throw new IllegalArgumentException("Invalid rule: '" + rule + "' (unknown kind)");
  }

  private static String names(List<String> columns) {
    return columns.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
