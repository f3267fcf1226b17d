package org.yanhe.methods.account;

import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.text.Label;

/**
 * Something about the inputs of an account that does not stop it but belongs into its notes.
 *
 * @param kind what was found
 * @param code the industry, class or small concerned
 */
public record Remark(Kind kind, ClassCode code) {
  /** What a remark is about. */
  public enum Kind {
    /** Inputs were delivered for an industry or class that the account does not use. */
    UNUSED("已提供数据但未使用", "Delivered but not used"),
    /** A partial share was delivered for a pair that the mapping does not know. */
    UNUSED_SHARE("已提供占比但未使用", "Partial share delivered but not used"),
    /** The mapping names a class for which the region delivered no value added. */
    NO_VALUE("无增加值数据,按无此行业处理", "No value added delivered, counted as none"),
    /** No class is known for this small class, and no value added was delivered for it. */
    NOT_MAPPED("分类小类无对应行业代码", "No industry code is known for this small class");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public Label label() {
      return new Label(zh, en);
    }
  }
}
