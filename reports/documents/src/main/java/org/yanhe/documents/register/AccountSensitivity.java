package org.yanhe.documents.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/** What becomes of the total of each account when a parameter moves. */
final class AccountSensitivity {
  private static final String FILE = "accounts/sensitivity.csv";
  private static final int DECIMALS = 2;

  private AccountSensitivity() {}

  /** Nothing where the release has no accounts. */
  static Optional<Listing> of(PublicRelease release) {
    return release.file(FILE).map(csv -> listing(release, csv));
  }

  private static Listing listing(PublicRelease release, byte[] csv) {
    Listing listing =
        new Listing(
                new Label("核算结果对主要参数的敏感性", "Sensitivity of the accounts to their main parameters"),
                Orientation.PORTRAIT,
                new Label("核算和参数", "Account and parameter"),
                List.of(
                    new Label("参数变动", "Parameter moves by"),
                    new Label("年份", "Year"),
                    new Label("总量", "Total"),
                    new Label("与公布数之差", "Less the published total")))
            .note(
                "每次只改变一个参数，其他参数不变；全部步骤见public/accounts。",
                "One parameter moves at a time; public/accounts holds every step.");
    String method = "";
    for (NamedCsvRecord r :
        CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
      if (!r.getField("method").equals(method)) {
        method = r.getField("method");
        Cell blank = Cell.blank();
        listing.line(total(release, method), 0, blank, blank, blank, blank);
      }
      add(listing, r);
    }
    return listing;
  }

  private static void add(Listing listing, NamedCsvRecord r) {
    listing.line(
        new Label(r.getField("label_zh"), r.getField("label_en")),
        1,
        Cell.text(step(r)),
        Listing.same(r.getField("year")),
        amount(r, "total"),
        amount(r, "difference"));
  }

  /** The name of an account: that of the indicator that publishes its total. */
  private static Label total(PublicRelease release, String method) {
    return release.catalogue().all().stream()
        .filter(i -> i.formula().equals(new Formula.Account(method, "total")))
        .map(i -> i.label())
        .findFirst()
        .orElse(Label.same(method));
  }

  /** In words: a sign at the start would be read as a formula by spreadsheets. */
  private static Label step(NamedCsvRecord r) {
    BigDecimal step = new BigDecimal(r.getField("step"));
    Label unit = Unit.parse(r.getField("step_unit")).label();
    String size = step.abs().toPlainString();
    boolean up = step.signum() > 0;
    return new Label(
        (up ? "提高" : "降低") + size + unit.zh(),
        (up ? "up " : "down ") + size + (unit.en().equals("%") ? "%" : " " + unit.en()));
  }

  private static Cell amount(NamedCsvRecord r, String column) {
    return r.getField(column).isEmpty()
        ? Cell.blank()
        : Cell.of(
            Figure.known(new BigDecimal(r.getField(column))),
            Unit.parse(r.getField("unit")),
            DECIMALS);
  }
}
