package org.yanhe.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.StatusWords;
import org.yanhe.model.restricted.TrueCell;
import org.yanhe.model.restricted.Withheld;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** An explained figure for people. */
record ExplainText(PrintWriter out, Language language) {
  private static final int MOST = 24;

  void print(Explained explained) {
    Explained.Step first = explained.steps().get(0);
    out.println(first.indicator().code() + "  " + first.indicator().label().in(language));
    out.println("  " + first.indicator().definition().in(language));
    out.println("  " + say("来源：", "source: ") + first.indicator().source().in(language));
    out.println("  " + say("定义 sha256 ", "definition sha256 ") + first.origin().sha256());
    explained.steps().stream().limit(MOST).forEach(this::print);
    int rest = explained.steps().size() - MOST;
    if (rest > 0) {
      out.println("  " + say("… 另有 " + rest + " 个数（--json）", "… and " + rest + " more (--json)"));
    }
    explained.files().forEach(this::print);
  }

  private void print(Explained.Step step) {
    String indent = "  ".repeat(step.depth() + 1);
    Observation o = step.observation();
    String figure =
        o.figure()
            .match(
                value -> value.toPlainString() + " " + o.unit(), reason -> say("无值", "no value"));
    String rows =
        step.rows().isPresent()
            ? String.format(Locale.ROOT, say("，%,d 行", ", %,d rows"), step.rows().getAsLong())
            : "";
    out.println(
        indent
            + o.cell()
            + " = "
            + figure
            + " ["
            + o.status()
            + " "
            + StatusWords.of(o.status()).in(language)
            + "]  <- "
            + step.indicator().formula().words().in(language)
            + rows);
    if (!step.silent().isEmpty()) {
      List<String> names =
          step.silent().stream().map(region -> region.label().in(language)).toList();
      out.println(
          indent
              + say(
                  "  合计不含未报地区：" + String.join("、", names),
                  "  the total lacks regions that have not reported: " + String.join(", ", names)));
    }
    step.secret().forEach(secret -> print(indent + "  ", secret));
  }

  private void print(String indent, Explained.Secret secret) {
    TrueCell cell = secret.cell();
    String value = cell.figure().match(v -> v.toPlainString(), reason -> "–");
    out.println(
        indent
            + say("（内部）真值 ", "(restricted) true value ")
            + value
            + say("，单位数 ", ", respondents ")
            + cell.respondents());
    for (TrueCell.Amount amount : cell.largest()) {
      out.println(indent + "  " + amount.respondent() + "  " + amount.value().toPlainString());
    }
    for (Withheld withheld : secret.withheld()) {
      String rule = withheld.rule().isEmpty() ? "" : "  " + withheld.rule();
      String partners =
          withheld.partners().isEmpty() ? "" : "  " + String.join(" ", withheld.partners());
      out.println(
          indent
              + say("不公布：", "withheld: ")
              + withheld.kind().label().in(language)
              + rule
              + partners);
    }
  }

  private void print(Manifest.Input input) {
    String counts =
        String.format(
            Locale.ROOT,
            say("读入 %,d，采用 %,d，隔离 %,d，认可 %,d", "read %,d, kept %,d, quarantined %,d, waived %,d"),
            input.read(),
            input.kept(),
            input.quarantined(),
            input.waived());
    out.println(
        "  "
            + input.dataset()
            + "  "
            + input.file()
            + "  sha256 "
            + input.sha256()
            + "  "
            + counts);
  }

  private String say(String zh, String en) {
    return new Label(zh, en).in(language);
  }
}
