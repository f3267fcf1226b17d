package org.yanhe.cli;

import java.util.Map;
import org.yanhe.model.quality.Coverage;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.quality.Unreported;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** The words of the result of a check in both languages. */
final class CheckWords {
  private final Language language;

  CheckWords(Language language) {
    this.language = language;
  }

  String[] fileHead() {
    return new String[] {
      say("数据集", "dataset"),
      say("文件", "file"),
      say("读入", "read"),
      say("= 采用", "= kept"),
      say("+ 隔离", "+ quarantined"),
      say("+ 认可", "+ waived"),
      say("限额", "threshold")
    };
  }

  String[] problemHead() {
    return new String[] {
      say("文件:行或单元格", "file:line or cell"),
      say("主键", "key"),
      say("规则", "rule"),
      say("列", "column"),
      say("值", "value"),
      say("应为", "expected")
    };
  }

  /** Heads of the sheet of problems, in the order of {@link ProblemRow#texts()}. */
  String[] sheetHead() {
    return new String[] {
      say("数据集", "dataset"),
      say("文件", "file"),
      say("行", "line"),
      say("单元格", "cell"),
      say("主键", "key"),
      say("规则", "rule"),
      say("列", "column"),
      say("报送表头", "delivered header"),
      say("值", "value"),
      say("应为", "expected"),
      say("处理", "outcome")
    };
  }

  String files() {
    return say("文件", "files");
  }

  String problems() {
    return say("问题", "problems");
  }

  /** What a value should have been. */
  String expected(ProblemRow row) {
    return Sentences.in(language).expected(row.expectation());
  }

  /** How much of a dataset may be in quarantine, or why it cannot be used. */
  String sentence(String english) {
    return Sentences.in(language).say(english);
  }

  String outcome(ProblemRow.Outcome outcome) {
    return switch (outcome) {
      case QUARANTINED -> say("隔离", "quarantined");
      case WAIVED -> say("认可", "waived");
    };
  }

  String waivedMark(ProblemRow.Outcome outcome) {
    return outcome == ProblemRow.Outcome.WAIVED ? say("（已认可）", " (waived)") : "";
  }

  String more(int rest, String dataset) {
    return say(
        "… " + dataset + " 另有 " + rest + " 条，见 problems.xlsx",
        "... and " + rest + " more of " + dataset + "; see problems.xlsx");
  }

  /** A column as the statistician sees it in the delivered file, then by its name here. */
  String column(ProblemRow row) {
    boolean same = row.header().isEmpty() || row.header().equals(row.column());
    return same
        ? row.column()
        : row.header() + say("（" + row.column() + "）", " (" + row.column() + ")");
  }

  String left(int rest) {
    return say("另有 " + rest + " 条，本表容纳不下", rest + " more do not fit into this sheet");
  }

  String coverage(Coverage c) {
    long outside = sum(c.outside());
    long unmapped = sum(c.unmapped());
    return say(
        "分类列 "
            + c.column()
            + "（对照表 "
            + c.concordance()
            + "）：按对应状态 "
            + c.rowsByStatus()
            + "；只部分属于分类且未计入 "
            + outside
            + " 行；对照表中没有的代码 "
            + unmapped
            + " 行；没有代码 "
            + c.missing()
            + " 行；对照表未用 "
            + c.unused().size()
            + " 行",
        "Class "
            + c.column()
            + " (concordance "
            + c.concordance()
            + "): rows by status "
            + c.rowsByStatus()
            + "; "
            + outside
            + " rows of codes that belong only in part and not here; "
            + unmapped
            + " rows of codes that the concordance lacks; "
            + c.missing()
            + " rows without a code; "
            + c.unused().size()
            + " unused rows of the concordance");
  }

  private static long sum(Map<String, Long> rows) {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  String unmapped(String code, long rows) {
    return say(
        "  对照表中没有 " + code + "：" + rows + " 行",
        "  the concordance lacks " + code + ": " + rows + " rows");
  }

  String codes() {
    return say("分类代码", "codes");
  }

  String[] codeHead() {
    return new String[] {
      say("数据集", "dataset"),
      say("分类列", "class"),
      say("对照表", "concordance"),
      say("代码", "code"),
      say("情况", "what became of it"),
      say("行数", "rows")
    };
  }

  String byStatus(String status) {
    return say("按对应状态 " + status + " 归类", "class found: " + status);
  }

  String outside() {
    return say("只部分属于分类，本行未计入", "belongs only in part, and not here");
  }

  String lacking() {
    return say("对照表中没有（分类之外或漏对应）", "not in the concordance: outside the class, or forgotten");
  }

  String withoutCode() {
    return say("没有代码", "no code delivered");
  }

  String unused() {
    return say("对照表中本次未用的行", "row of the concordance that nothing used");
  }

  String figures() {
    return say("依据", "figures");
  }

  String[] figureHead() {
    return new String[] {
      say("指标", "indicator"), say("依据非直接对应代码的份额（%）", "share that rests on codes not matched (%)")
    };
  }

  String reliances() {
    return say(
        "指标中依据非直接对应（非 matched）代码的份额：", "Share of each figure that rests on codes not matched:");
  }

  String unreportedSheet() {
    return say("未报地区", "not reported");
  }

  String unreportedTitle() {
    return say(
        "同级其他地区已报而未报的地区，合计不含其数：",
        "Regions without rows where regions beside them have some; totals lack them:");
  }

  String[] unreportedHead() {
    return new String[] {say("数据集", "dataset"), say("地区", "region"), say("期别", "periods")};
  }

  String[] unreported(Unreported one) {
    return new String[] {
      one.dataset(),
      one.region().code() + " " + one.region().label().in(language),
      String.join(say("、", ", "), one.periods())
    };
  }

  private String say(String zh, String en) {
    return new Label(zh, en).in(language);
  }
}
