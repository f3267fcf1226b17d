package org.yanhe.documents.chart;

import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * What stands around a chart.
 *
 * @param number number within the document such as {@code 1-1}, without the word 图 or Figure
 * @param title what is shown, with its years
 * @param subtitle unit line and reading hint, such as 左轴：亿元；右轴：%
 * @param source where the figures come from, complete with its introducing word
 */
public record ChartHead(String number, Label title, Label subtitle, Label source) {

  /** The numbered title: {@code 图1-1 …} or {@code Figure 1-1 …}. */
  public String caption(Language language) {
    return switch (language) {
      case ZH -> "图" + number + "  " + title.zh();
      case EN -> "Figure " + number + "  " + title.en();
    };
  }
}
