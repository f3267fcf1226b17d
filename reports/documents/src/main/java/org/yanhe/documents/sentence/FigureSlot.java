package org.yanhe.documents.sentence;

import java.util.List;
import java.util.Optional;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.text.Language;

/**
 * One figure of the region and period that a sentence speaks of.
 *
 * @param indicator what
 * @param classCode which class
 * @param telling how it is told
 */
record FigureSlot(IndicatorCode indicator, ClassCode classCode, Slots.Telling telling)
    implements Slot {
  @Override
  public Optional<List<Piece>> fill(Facts facts, Language language) {
    return facts
        .find(indicator, classCode)
        .map(fact -> List.of(Piece.citing(words(fact, language), fact.cell())));
  }

  private String words(Facts.Fact fact, Language language) {
    return switch (telling) {
      case GROWTH -> Movement.growth(fact, language);
      case RATE -> Movement.rate(fact, language);
      case CHANGE -> Movement.change(fact, language);
      case NUMBER -> Amount.number(fact.printed(), language);
      case VALUE, THAN, TOP, PARTS -> Amount.of(fact, language);
    };
  }
}
