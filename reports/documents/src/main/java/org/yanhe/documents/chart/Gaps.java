package org.yanhe.documents.chart;

import java.util.List;
import java.util.stream.Stream;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.text.Label;

/** Says below a chart what its gaps are, where the gap itself has no room for words. */
final class Gaps {
  private Gaps() {}

  /** The head of a chart, its source introduced by a note on gaps if there are any. */
  static ChartHead noted(ChartModel model) {
    return noted(model, model.head());
  }

  /** The same with a head that differs from the model's. */
  static ChartHead noted(ChartModel model, ChartHead head) {
    List<Label> reasons = reasons(model).map(Numbers::words).toList();
    if (reasons.isEmpty()) {
      return head;
    }
    String zh = String.join("、", reasons.stream().map(Label::zh).toList());
    String en = String.join(" or ", reasons.stream().map(Label::en).toList());
    Label source =
        new Label(
            "注：图中空缺为" + zh + "。" + head.source().zh(),
            "Note: gaps are " + en + ". " + head.source().en());
    return new ChartHead(head.number(), head.title(), head.subtitle(), source);
  }

  /** Each reason once, in the order of the enum. */
  private static Stream<Reason> reasons(ChartModel model) {
    return model.series().stream()
        .flatMap(s -> s.values().stream())
        .flatMap(f -> f.match(v -> Stream.<Reason>empty(), Stream::of))
        .distinct()
        .sorted();
  }
}
