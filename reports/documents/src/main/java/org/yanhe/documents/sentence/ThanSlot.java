package org.yanhe.documents.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * Whether one figure is above another, both as printed.
 *
 * @param indicator what is compared
 * @param other what it is compared with
 */
record ThanSlot(IndicatorCode indicator, IndicatorCode other) implements Slot {
  @Override
  public Optional<List<Piece>> fill(Facts facts, Language language) {
    return facts
        .find(indicator, ClassCode.TOTAL)
        .flatMap(
            fact ->
                facts
                    .find(other, ClassCode.TOTAL)
                    .filter(base -> base.indicator().unit().equals(fact.indicator().unit()))
                    .map(base -> words(fact.printed().subtract(base.printed())).in(language)))
        .map(words -> List.of(Piece.words(words)));
  }

  private static Label words(BigDecimal difference) {
    return switch (Direction.of(difference)) {
      case UP -> new Label("高于", "above");
      case DOWN -> new Label("低于", "below");
      case FLAT -> new Label("等于", "equal to");
    };
  }
}
