package org.yanhe.documents.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Language;
import org.yanhe.model.unit.Unit;

/**
 * The parts of a whole: which can be drawn, and what share each has. Shares exist only if every
 * part is known and none is negative, for else the whole is not their sum.
 *
 * @param parts figures of the parts
 * @param sum of all parts; absent if it is not known
 */
record Shares(Series parts, Optional<BigDecimal> sum) {

  static Shares of(Series parts) {
    boolean whole =
        parts.values().stream().allMatch(f -> f.number().map(v -> v.signum() >= 0).orElse(false));
    BigDecimal sum =
        parts.values().stream()
            .flatMap(f -> f.number().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Shares(parts, whole && sum.signum() > 0 ? Optional.of(sum) : Optional.empty());
  }

  /** Whether a part has an area. */
  boolean drawn(int part) {
    return parts.values().get(part).number().map(v -> v.signum() > 0).orElse(false);
  }

  /** The known figure of a part. */
  BigDecimal value(int part) {
    return parts.values().get(part).number().orElseThrow();
  }

  /** Percent of the sum; the figure itself if it is a percentage already. */
  Optional<BigDecimal> share(int part) {
    if (parts.unit().equals(Unit.parse("%"))) {
      return Optional.of(value(part));
    }
    return sum.map(s -> value(part).movePointRight(2).divide(s, MathContext.DECIMAL64));
  }

  /** What to write for a part without an area. */
  String absence(int part, Language language) {
    Figure figure = parts.values().get(part);
    return figure.match(
        value -> Numbers.text(value, parts.decimals()),
        reason -> Numbers.words(reason).in(language));
  }
}
