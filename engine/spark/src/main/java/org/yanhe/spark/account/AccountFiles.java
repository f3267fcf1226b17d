package org.yanhe.spark.account;

import java.math.BigDecimal;
import java.util.List;
import org.yanhe.methods.account.DigitalAccount;
import org.yanhe.methods.account.Sensitivity;
import org.yanhe.methods.account.WorkingRow;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.release.CsvTable;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.model.text.Label;

/** Publishes the whole working table of each account, and how its total rests on assumptions. */
public final class AccountFiles {
  private AccountFiles() {}

  /** Writes {@code public/accounts}: one table a method, and the sensitivity of all of them. */
  public static void write(List<AccountRun> runs, ReleaseWriter writer) {
    if (runs.isEmpty()) {
      return;
    }
    for (AccountRun run : runs) {
      writer.write(
          "public/accounts/" + run.account().method().code() + ".csv", working(run.account()));
    }
    writer.write("public/accounts/sensitivity.csv", sensitivity(runs));
  }

  /** The working table in the order of computation. */
  static byte[] working(DigitalAccount account) {
    CsvTable table =
        new CsvTable(
            "step",
            "step_zh",
            "step_en",
            "industry",
            "detail",
            "detail_zh",
            "detail_en",
            "year",
            "value",
            "unit");
    for (WorkingRow row : account.working()) {
      Label label = row.step().label();
      table.row(
          row.step().code(),
          label.zh(),
          label.en(),
          row.industry().text(),
          row.detail().text(),
          row.detailLabel().map(Label::zh).orElse(""),
          row.detailLabel().map(Label::en).orElse(""),
          row.year().toString(),
          plain(row.value()),
          row.step().unit().symbol());
    }
    return table.bytes();
  }

  /** One row a changed assumption; an impossible one has a problem instead of a total. */
  static byte[] sensitivity(List<AccountRun> runs) {
    CsvTable table =
        new CsvTable(
            "method",
            "label_zh",
            "label_en",
            "step",
            "step_unit",
            "year",
            "total",
            "difference",
            "status",
            "unit",
            "problem");
    for (AccountRun run : runs) {
      run.sensitivity().forEach(one -> add(table, run.account(), one));
    }
    return table.bytes();
  }

  private static void add(CsvTable table, DigitalAccount account, Sensitivity one) {
    table.row(
        account.method().code(),
        one.label().zh(),
        one.label().en(),
        plain(one.step()),
        one.unit().symbol(),
        one.year().toString(),
        value(one.total()),
        value(one.difference()),
        one.total().match(known -> "A", Reason::status),
        "亿元",
        one.problem());
  }

  private static String value(Figure figure) {
    return figure.match(AccountFiles::plain, reason -> "");
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
