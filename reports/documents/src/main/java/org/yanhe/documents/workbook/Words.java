package org.yanhe.documents.workbook;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.text.Label;

/** The fixed words of a workbook. */
final class Words {
  static final Label COVER = new Label("封面", "Cover");
  static final Label CONTENTS = new Label("目录", "Contents");
  static final Label IN_THIS_CHAPTER = new Label("本章表图", "In this chapter");
  static final Label READING_NOTES = new Label("编制说明", "Reading notes");
  static final Label SUMMARY = new Label("综述", "Summary");
  static final Label SYMBOLS = new Label("符号说明", "Symbols");
  static final Label DEFINITIONS = new Label("指标解释", "Definitions");
  static final Label BACK = new Label("返回目录", "Contents");
  static final Label UNIT = new Label("单位：", "Unit: ");
  static final Label NOTE = new Label("注：", "Note: ");
  static final Label SOURCE = new Label("资料来源：", "Source: ");
  static final Label AS_OF = new Label("数据截至", "Data as of ");
  static final Label RELEASE = new Label("数据版本：", "Release: ");
  static final Label BLANK = new Label("（空格）", "(blank)");
  static final Label SYMBOL = new Label("符号", "Symbol");
  static final Label MEANING = new Label("含义", "Meaning");
  static final Label BELOW_SMALLEST =
      new Label("数据不足本表最小单位数", "the figure is smaller than the unit of the table");
  static final Label OF_WHICH = new Label("其中的主要项", "main items of the total above");

  static final Label CHART_DATA = new Label("作图数据", "Chart data");
  static final Label CHART_GAPS =
      new Label("空缺表示无数据或不予公布。", "A gap means not available or withheld.");
  static final Label NOTES = new Label("注释", "Notes");
  static final Label NOTE_NUMBER = new Label("注释编号", "Note number");
  static final Label NOTE_TEXT = new Label("注释内容", "Note text");
  static final Label NOTE_MARK = new Label("注", "note ");
  static final Label TERM = new Label("指标", "Indicator");
  static final Label SHEET = new Label("工作表", "Sheet");
  static final Label CONTENT = new Label("内容", "Content");
  static final Label COLON = new Label("：", ": ");
  static final Label ABOUT = new Label("关于本工作簿", "About this workbook");
  static final Label ACCESSIBLE =
      new Label(
          "本工作簿按可访问性要求编制：每个工作表一个表，一行表头，无合并单元格，不以颜色表达含义。",
          "This workbook is made to be accessible: one table a sheet with one header row, no merged"
              + " cells, no meaning by colour alone.");
  static final Label ONE_TABLE = new Label("本工作表含1个表。", "This sheet contains one table.");
  static final Label SEE_SYMBOLS =
      new Label(
          "部分单元格使用符号，含义见“符号说明”工作表。",
          " Some cells hold shorthand, which is explained on the sheet Symbols.");

  private Words() {}

  /** A label as an identifier, such as {@code Table_1_1}; never one that reads as a cell. */
  static String identifier(Label label) {
    String name = label.en().replaceAll("[^A-Za-z0-9]+", "_");
    boolean usable = name.matches("[A-Za-z].*") && !name.matches("[A-Za-z]{1,3}[0-9]+");
    return usable ? name : "T_" + name;
  }

  static Label meaning(Reason reason) {
    return switch (reason) {
      case NOT_REPORTED -> new Label("数据不详或未报送", "not available");
      case NOT_APPLICABLE -> new Label("无该项数据或不适用", "no such item or not applicable");
      case SUPPRESSED -> new Label("为保护调查对象，不予公布", "withheld to protect those who reported it");
      case NOT_YET_PUBLISHED -> new Label("尚未到公布时间", "not yet published");
    };
  }

  /** 2025年6月1日 and 1 June 2025. */
  static Label date(LocalDate date) {
    Month month = date.getMonth();
    return new Label(
        date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
        date.getDayOfMonth()
            + " "
            + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            + " "
            + date.getYear());
  }
}
