package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.text.Label;

/**
 * A row of an account's working table.
 *
 * @param step what the value is, with its label and unit
 * @param industry the industry or class, {@code _T} if it belongs to none
 * @param detail the asset, factor, class or status within, {@code _T} if there is none
 * @param year a year
 * @param value in the unit of the step; results of floating-point steps have 15 significant digits
 */
public record WorkingRow(
    Step step, ClassCode industry, ClassCode detail, Period year, BigDecimal value) {
  // Through the exact expansion of the double: Double.toString differs between Java releases.
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final MathContext BRIEF = new MathContext(5, RoundingMode.HALF_EVEN);

  static BigDecimal exact(double value) {
    return new BigDecimal(value).round(DIGITS);
  }

  /** A number as messages show it. */
  static String brief(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(BRIEF).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  /** What the detail says: an asset, labour or a status; classes have their names in code lists. */
  public Optional<Label> detailLabel() {
    if (detail.equals(Factor.LABOUR)) {
      return Optional.of(new Label("劳动", "Labour"));
    }
    Stream<Label> assets =
        Arrays.stream(Asset.values()).filter(a -> a.code().equals(detail)).map(Asset::label);
    Stream<Label> statuses =
        Arrays.stream(MappingStatus.values())
            .filter(s -> s.code().equals(detail))
            .map(MappingStatus::label);
    return Stream.concat(assets, statuses).findFirst();
  }
}
