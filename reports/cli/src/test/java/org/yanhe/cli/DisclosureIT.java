package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.restricted.RestrictedRelease;
import org.yanhe.model.restricted.TrueCell;
import picocli.CommandLine;

/** Readers who have the public part of the sample and its documents, and try to find returns. */
class DisclosureIT {
  private static final List<String> AROUND =
      List.of(
          "digital-industries.revenue",
          "telecoms.revenue",
          "internet-services.revenue",
          "software-services.revenue");

  /** Fewer digits than this could stand for anything. */
  private static final int TELLING = 7;

  private final PublicRelease release = PublicRelease.open(SampleRelease.folder());
  private final RestrictedRelease restricted =
      RestrictedRelease.open(SampleRelease.folder()).orElseThrow();

  private Figure at(String indicator, String period) {
    return release.figure(
        Observation.Cell.total(
            IndicatorCode.parse(indicator), RegionCode.parse("610600"), Period.parse(period)));
  }

  /** Withheld figures that one respondent makes alone; who agreed to be published is not here. */
  private List<TrueCell> ofOneRespondent() {
    List<TrueCell> cells = new ArrayList<>();
    for (Observation o : release.observations()) {
      if (o.figure().equals(Figure.absent(Reason.SUPPRESSED))) {
        restricted
            .cell(o.cell())
            .filter(cell -> cell.respondents() == 1 && cell.figure().isKnown())
            .ifPresent(cells::add);
      }
    }
    return cells;
  }

  @Test
  void the_total_less_the_other_industries_does_not_leave_the_one_withheld() {
    assertThat(at("electronics.revenue", "2022")).isEqualTo(Figure.absent(Reason.SUPPRESSED));

    assertThat(AROUND)
        .as("44.55 less telecoms, internet and software would be the return of one maker")
        .anyMatch(neighbour -> !at(neighbour, "2022").isKnown());
  }

  @Test
  void rates_that_no_reader_can_recompute_are_told_in_their_printed_digits() {
    List<Observation> rates =
        release.observations().stream()
            .filter(o -> isOfSameUnits(release.catalogue().get(o.cell().indicator())))
            .filter(o -> o.figure().isKnown())
            .toList();

    assertThat(rates).isNotEmpty();
    assertThat(rates)
        .as("34 digits of a quotient give both its terms away by continued fractions")
        .allSatisfy(
            o ->
                assertThat(o.figure().number().orElseThrow().stripTrailingZeros().scale())
                    .isLessThanOrEqualTo(o.decimals()));
  }

  @Test
  void growth_over_one_or_two_respondents_is_withheld_as_its_level_is() {
    List<Observation> rare = new ArrayList<>();
    for (Observation o : release.observations()) {
      Indicator rate = release.catalogue().get(o.cell().indicator());
      if (isOfSameUnits(rate)) {
        Observation.Cell level = o.cell().with(rate.formula().inputs().get(0));
        int count = restricted.cell(level).map(TrueCell::respondents).orElse(0);
        if (count == 1 || count == 2) {
          rare.add(o);
        }
      }
    }

    assertThat(rare).isNotEmpty();
    assertThat(rare).allSatisfy(o -> assertThat(o.figure().isKnown()).isFalse());
  }

  private static boolean isOfSameUnits(Indicator indicator) {
    return indicator.formula() instanceof Formula.Growth growth
        && growth.basis() == Formula.Growth.Basis.SAME_UNIT;
  }

  /** The return of every respondent that makes a figure alone is the marker. */
  @Test
  void no_return_of_a_single_respondent_stands_anywhere_in_public_or_documents()
      throws IOException {
    SortedMap<String, Observation.Cell> markers = new TreeMap<>();
    for (TrueCell cell : ofOneRespondent()) {
      String digits = PublishedDigits.of(cell.figure().number().orElseThrow());
      if (digits.length() >= TELLING) {
        markers.put(digits, cell.cell());
      }
    }
    assertThat(markers).hasSizeGreaterThan(10);

    PublishedDigits told = PublishedDigits.in(SampleRelease.folder());

    assertThat(told.files()).hasSizeGreaterThan(100);
    assertThat(told.holds(PublishedDigits.of(published()))).as("figures are found").isTrue();
    markers.forEach(
        (digits, cell) -> assertThat(told.where(digits)).as("%s of %s", digits, cell).isEmpty());
  }

  private BigDecimal published() {
    return at("macro.gdp", "2022").number().orElseThrow().round(MathContext.DECIMAL128);
  }

  @Test
  void the_attack_on_the_public_part_finds_nothing() {
    StringWriter out = new StringWriter();
    CommandLine line = CommandLines.of(Locale.ROOT);
    line.setOut(new PrintWriter(out, true));
    Path folder = SampleRelease.folder();

    assertThat(line.execute("verify", "--attack", folder.toString(), "--lang", "en")).isZero();
    assertThat(out.toString())
        .containsPattern("Attacked \\d{2,} withheld figures by \\d{2,} relations")
        .contains("No withheld figure can be found out");
  }
}
