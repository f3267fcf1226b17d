package org.yanhe.documents.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yanhe.documents.naming.ClassChoice;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * The regions or main classes with the highest figures, highest first. Nothing is said where one of
 * them has no published figure, or where the last of the leaders ties with the next: nobody could
 * tell then who leads.
 *
 * @param indicator what they are ranked by
 * @param telling whether regions or classes are ranked
 * @param count how many lead
 */
record LeadersSlot(IndicatorCode indicator, Slots.Telling telling, int count) implements Slot {
  private record Leader(Label name, Facts.Fact fact) {
    BigDecimal exact() {
      return fact.exact();
    }
  }

  private record Candidate(Label name, Cell cell) {}

  @Override
  public Optional<List<Piece>> fill(Facts facts, Language language) {
    List<Candidate> candidates = telling == Slots.Telling.TOP ? regions(facts) : mainClasses(facts);
    List<Leader> ranked =
        candidates.stream()
            .flatMap(c -> facts.find(c.cell()).map(fact -> new Leader(c.name(), fact)).stream())
            .sorted(Comparator.comparing(Leader::exact).reversed())
            .toList();
    boolean certain =
        ranked.size() == candidates.size()
            && ranked.size() > count
            && ranked.get(count - 1).exact().compareTo(ranked.get(count).exact()) > 0;
    return certain ? Optional.of(listed(ranked.subList(0, count), language)) : Optional.empty();
  }

  private List<Candidate> regions(Facts facts) {
    Cell whole = Cell.total(indicator, facts.region(), facts.period());
    return facts.release().regions().children(facts.region()).stream()
        .map(region -> new Candidate(region.label(), whole.with(region.code())))
        .toList();
  }

  private List<Candidate> mainClasses(Facts facts) {
    if (facts.release().catalogue().find(indicator).isEmpty()) {
      return List.of();
    }
    Cell whole = Cell.total(indicator, facts.region(), facts.period());
    return new ClassChoice(
            facts.release(), List.of(indicator), facts.region(), List.of(facts.period()))
        .main().stream().map(c -> new Candidate(c.label(), whole.with(c.code()))).toList();
  }

  private static List<Piece> listed(List<Leader> leaders, Language language) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < leaders.size(); i++) {
      Leader leader = leaders.get(i);
      boolean last = i > 0 && i == leaders.size() - 1;
      String before = i == 0 ? "" : last ? and(language) : comma(language);
      String open = language == Language.ZH ? "（" : " (";
      pieces.add(Piece.words(before + leader.name().in(language) + open));
      pieces.add(Piece.citing(Amount.of(leader.fact(), language), leader.fact().cell()));
      pieces.add(Piece.words(language == Language.ZH ? "）" : ")"));
    }
    return pieces;
  }

  private static String comma(Language language) {
    return language == Language.ZH ? "、" : ", ";
  }

  private static String and(Language language) {
    return language == Language.ZH ? "和" : " and ";
  }
}
