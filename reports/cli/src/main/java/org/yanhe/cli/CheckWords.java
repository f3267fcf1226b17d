package org.yanhe.cli;

import org.yanhe.model.quality.Coverage;
import org.yanhe.model.quality.ProblemRow;
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
      say("+ 放行", "+ waived"),
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

  String outcome(ProblemRow.Outcome outcome) {
    return switch (outcome) {
      case QUARANTINED -> say("隔离", "quarantined");
      case WAIVED -> say("放行", "waived");
    };
  }

  String waivedMark(ProblemRow.Outcome outcome) {
    return outcome == ProblemRow.Outcome.WAIVED ? say("（已放行）", " (waived)") : "";
  }

  String more(int rest, String dataset) {
    return say(
        "… " + dataset + " 另有 " + rest + " 条，见 problems.xlsx",
        "... and " + rest + " more of " + dataset + "; see problems.xlsx");
  }

  String left(int rest) {
    return say("另有 " + rest + " 条，本表容纳不下", rest + " more do not fit into this sheet");
  }

  String coverage(Coverage c) {
    long unmapped = c.unmapped().values().stream().mapToLong(Long::longValue).sum();
    return say(
        "分类列 "
            + c.column()
            + "（对照表 "
            + c.concordance()
            + "）：按对应状态 "
            + c.rowsByStatus()
            + "；无对应 "
            + unmapped
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
            + unmapped
            + " rows without class; "
            + c.unused().size()
            + " unused rows of the concordance");
  }

  String unmapped(String code, long rows) {
    return say(
        "  无对应 " + code + "：" + rows + " 行", "  no class for " + code + ": " + rows + " rows");
  }

  String reliances() {
    return say(
        "指标中依据非直接对应（非 matched）代码的份额：", "Share of each figure that rests on codes not matched:");
  }

  private String say(String zh, String en) {
    return new Label(zh, en).in(language);
  }
}
