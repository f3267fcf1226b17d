package org.yanhe.methods.growth;

import java.util.List;
import java.util.stream.IntStream;
import org.yanhe.methods.rounding.LastDigit;
import org.yanhe.model.figure.Figure;

/**
 * What a part contributes to the growth of its total.
 *
 * @param pull pull (拉动点) in percentage points: {@code increment of the part / base of the total ·
 *     100}, which is the growth of the part times its share in the base; absent where the total has
 *     no growth rate
 * @param rate contribution rate (贡献率) in %: {@code increment of the part / increment of the total ·
 *     100}; not applicable where the total does not change
 */
public record Contribution(Figure pull, Figure rate) {

  /** The contribution of one part to its total, in 34 digits. */
  public static Contribution of(Change part, Change total) {
    Figure pull =
        total.rate().flatMap(growth -> Arithmetic.percent(part.increment(), total.base()));
    return new Contribution(pull, Arithmetic.percent(part.increment(), total.increment()));
  }

  /**
   * The contributions of all parts of a total, in their order. If the parts add up to the total,
   * the pulls add up exactly to its growth rate and the contribution rates to 100: what the 34th
   * digit leaves over goes to the largest part, the first of equals.
   *
   * @param parts one or more
   * @param total as published, not necessarily the sum of the parts
   */
  public static List<Contribution> of(List<Change> parts, Change total) {
    List<Contribution> each = parts.stream().map(part -> of(part, total)).toList();
    Change sum = parts.stream().reduce(Change::plus).orElseThrow();
    if (!sameKnown(sum.current(), total.current()) || !sameKnown(sum.base(), total.base())) {
      return each;
    }
    List<Figure> pulls = settled(each.stream().map(Contribution::pull).toList(), total.rate());
    Figure whole = Arithmetic.percent(total.increment(), total.increment());
    List<Figure> rates = settled(each.stream().map(Contribution::rate).toList(), whole);
    return IntStream.range(0, each.size())
        .mapToObj(i -> new Contribution(pulls.get(i), rates.get(i)))
        .toList();
  }

  private static boolean sameKnown(Figure sum, Figure total) {
    return Arithmetic.difference(sum, total).number().map(d -> d.signum() == 0).orElse(false);
  }

  private static List<Figure> settled(List<Figure> parts, Figure total) {
    return total.match(
        sum ->
            LastDigit.settle(parts.stream().map(part -> part.number().orElseThrow()).toList(), sum)
                .stream()
                .map(Figure::known)
                .toList(),
        reason -> parts);
  }
}
