package org.yanhe.methods.account;

import java.math.BigDecimal;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

/**
 * The part of a GB/T class that belongs to a small class in a region, in force from a year until
 * the next share of the same kind.
 *
 * @param region the region
 * @param validFrom the first year
 * @param small the small class
 * @param industry the GB/T class
 * @param percent from 0 to 100
 * @param source where the share comes from, or that it is an assumption; never blank
 */
public record PartialShare(
    RegionCode region,
    Period validFrom,
    ClassCode small,
    ClassCode industry,
    BigDecimal percent,
    String source) {
  public PartialShare {
    if (validFrom.frequency() != Frequency.YEAR) {
      throw new IllegalArgumentException(
          "Invalid start of a partial share: '" + validFrom + "' (a year)");
    }
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException(
          "Invalid partial share of class %s in %s: '%s' (0 to 100 %%)"
              .formatted(industry, small, percent.toPlainString()));
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          "Invalid source of the partial share of class %s in %s: '' (a source or 'assumption')"
              .formatted(industry, small));
    }
  }

  /** This share moved by percentage points, within 0 and 100 %. */
  PartialShare moved(BigDecimal points) {
    BigDecimal moved = percent.add(points).max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
    return new PartialShare(region, validFrom, small, industry, moved, source);
  }

  boolean isOf(ClassCode someSmall, ClassCode someIndustry) {
    return small.equals(someSmall) && industry.equals(someIndustry);
  }
}
