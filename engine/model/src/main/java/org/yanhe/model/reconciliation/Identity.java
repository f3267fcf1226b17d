package org.yanhe.model.reconciliation;

import org.yanhe.model.text.Label;

/** A kind of identity that figures of a release must keep. */
public enum Identity {
  /** Ratios, shares, growth, contributions, sums: made again from the figures of their formula. */
  FORMULA("由来源数重算", "made again from their inputs"),
  /** A region is the sum of the regions below it. */
  REGIONS("下级地区之和等于上级", "regions sum to the whole"),
  /** A period is the sum of its shorter periods. */
  PERIODS("分期之和等于全期", "periods sum to the whole"),
  /** A class is the sum of the classes below it. */
  CLASSES("分类之和等于合计", "classes sum to the total"),
  /** Contributions of all parts are the growth of the total. */
  CONTRIBUTIONS("拉动点之和等于增速", "contributions sum to growth"),
  /** Rows read are those kept, quarantined and waived, in the manifest and in quality.json. */
  ROWS("读入行数＝采用＋隔离＋认可", "read = kept + quarantined + waived");

  private final String zh;
  private final String en;

  Identity(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What it says, in both languages. */
  public Label label() {
    return new Label(zh, en);
  }
}
