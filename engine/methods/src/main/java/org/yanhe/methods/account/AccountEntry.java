package org.yanhe.methods.account;

import java.math.BigDecimal;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

/**
 * One input value of an account.
 *
 * @param region the region; price indices may stand under another one
 * @param year a year
 * @param industry the industry, {@code _T} for prices of capital
 * @param item what the value is
 * @param value in the unit of the item
 */
public record AccountEntry(
    RegionCode region, Period year, ClassCode industry, AccountItem item, BigDecimal value) {
  public AccountEntry {
    if (year.frequency() != Frequency.YEAR) {
      throw new IllegalArgumentException(
          "Invalid period of " + item.code() + ": '" + year + "' (a year)");
    }
  }
}
