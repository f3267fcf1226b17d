package org.yanhe.model.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Place;
import org.yanhe.model.region.RegionCode;

/**
 * A digital-economy account that {@code project.yaml} asks for: which method, for which years and
 * industries. The inputs come from datasets.
 */
public sealed interface AccountSpec {
  /** Code of the method, as catalogue entries of kind {@code account} name it. */
  String method();

  /** The region that is accounted. */
  RegionCode region();

  /** The last year. */
  Period last();

  /** The datasets that the inputs come from. */
  List<String> datasets();

  /** Where it stands. */
  Place place();

  /**
   * Digital industrialisation plus digitalisation by growth accounting.
   *
   * @param region the region
   * @param priceRegion the region under which prices of capital stand
   * @param first first year of investment and prices of capital
   * @param base base year of the cumulation
   * @param last last year
   * @param direct industries counted whole
   * @param accounted industries that use ICT
   * @param efficiency {@code geometric} or {@code hyperbolic}
   * @param prices {@code harmonised} or {@code domestic}
   * @param synergy {@code income-share}, {@code fixed-share}, {@code elasticity} or {@code none}
   * @param sensitivity steps by name of a parameter, in the unit of the parameter, in order
   * @param place where it stands
   */
  record GrowthAccounting(
      RegionCode region,
      RegionCode priceRegion,
      Period first,
      Period base,
      Period last,
      List<ClassCode> direct,
      List<ClassCode> accounted,
      String efficiency,
      String prices,
      String synergy,
      Map<String, BigDecimal> sensitivity,
      Place place)
      implements AccountSpec {
    public GrowthAccounting {
      direct = List.copyOf(direct);
      accounted = List.copyOf(accounted);
      sensitivity = Collections.unmodifiableMap(new LinkedHashMap<>(sensitivity));
      if (first.compareTo(base) >= 0 || base.compareTo(last) >= 0) {
        throw new IllegalArgumentException(
            "Invalid years: '%s, %s, %s' (first before base before last)"
                .formatted(first, base, last));
      }
      List<ClassCode> both = new ArrayList<>(direct);
      both.addAll(accounted);
      needEachOnce(both);
    }

    @Override
    public String method() {
      return "growth-accounting";
    }

    @Override
    public List<String> datasets() {
      return List.of("industry-accounts", "account-parameters");
    }
  }

  /**
   * Value added of the core industries by the 2021 classification.
   *
   * @param region the region
   * @param first first year
   * @param last last year
   * @param sensitivity percentage points by which uncertain shares move; 0 for none
   * @param place where it stands
   */
  record CoreIndustries(
      RegionCode region, Period first, Period last, BigDecimal sensitivity, Place place)
      implements AccountSpec {
    public CoreIndustries {
      needOrder(first, last);
    }

    @Override
    public String method() {
      return "core-industries";
    }

    @Override
    public List<String> datasets() {
      return List.of("core-value-added", "core-shares");
    }
  }

  /**
   * Value added in the proportion of digital products in output.
   *
   * @param region the region
   * @param first first year
   * @param last last year
   * @param industries the industries, each once
   * @param sensitivity percentage points by which every coefficient moves; 0 for none
   * @param place where it stands
   */
  record SupplyUse(
      RegionCode region,
      Period first,
      Period last,
      List<ClassCode> industries,
      BigDecimal sensitivity,
      Place place)
      implements AccountSpec {
    public SupplyUse {
      industries = List.copyOf(industries);
      needOrder(first, last);
      needEachOnce(industries);
    }

    @Override
    public String method() {
      return "supply-use";
    }

    @Override
    public List<String> datasets() {
      return List.of("supply-use");
    }
  }

  private static void needOrder(Period first, Period last) {
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException(
          "Invalid years: '%s, %s' (first not after last)".formatted(first, last));
    }
  }

  private static void needEachOnce(List<ClassCode> industries) {
    for (int i = 0; i < industries.size(); i++) {
      ClassCode industry = industries.get(i);
      if (industry.isTotal() || industries.indexOf(industry) != i) {
        throw new IllegalArgumentException(
            "Invalid industry: '" + industry + "' (each once, and not _T)");
      }
    }
  }
}
