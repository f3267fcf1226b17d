package org.yanhe.model.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

/**
 * What {@code project.yaml} says.
 *
 * @param release id of the release, the name of its folder
 * @param predecessor id of the release before; empty if none
 * @param title title of the report
 * @param organisation who publishes it
 * @param region root of the published regions
 * @param first first period
 * @param last last period, the one reported on
 * @param frequencies published frequencies
 * @param asOf the day as of which data are known
 * @param ownCatalogueOnly whether the built-in schemas and indicators are left out
 * @param accounts the digital-economy accounts it computes
 * @param disclosure when figures are too telling to be published
 */
public record ProjectSpec(
    String release,
    String predecessor,
    Label title,
    Label organisation,
    RegionCode region,
    Period first,
    Period last,
    List<Frequency> frequencies,
    LocalDate asOf,
    boolean ownCatalogueOnly,
    List<AccountSpec> accounts,
    DisclosureSpec disclosure) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

  public ProjectSpec {
    frequencies = List.copyOf(frequencies);
    accounts = List.copyOf(accounts);
    if (last.end().isBefore(first.start())) {
      throw new IllegalArgumentException(
          "Invalid periods: '" + last + "' ends before '" + first + "' begins");
    }
    if (frequencies.isEmpty()) {
      throw new IllegalArgumentException("Invalid periods: no frequency (list year, quarter, ...)");
    }
  }

  /**
   * The same project for an earlier last period. Its release is named {@code
   * <release>-to-<period>}, so that it never stands where the whole one does, and has no
   * predecessor.
   *
   * @throws Stop.UsageError if the period ends after the last or before the first
   */
  public ProjectSpec upTo(Period period) {
    if (period.equals(last)) {
      return this;
    }
    if (period.end().isAfter(last.end()) || period.end().isBefore(first.start())) {
      throw new Stop.UsageError(
          "Cannot report up to '%s': the project reports from %s to %s. Name a period between them."
              .formatted(period, first, last));
    }
    return new ProjectSpec(
        release + "-to-" + period.toString().toLowerCase(Locale.ROOT),
        "",
        title,
        organisation,
        region,
        first,
        period,
        frequencies,
        asOf,
        ownCatalogueOnly,
        accounts,
        disclosure);
  }

  /** Reads {@code project.yaml}; problems are told to the map's collector. */
  public static Optional<ProjectSpec> read(YamlMap map) {
    map.needVersionOne();
    Optional<String> release = map.need("release", ProjectSpec::id);
    String predecessor = map.take("predecessor", ProjectSpec::id).orElse("");
    Optional<Label> title = map.needLabel("title");
    Optional<Label> organisation = map.needLabel("organisation");
    Optional<RegionCode> region = map.need("region", RegionCode::parse);
    Optional<LocalDate> asOf = map.need("as-of", ProjectSpec::day);
    boolean own = map.take("catalogue", ProjectSpec::ownOnly).orElse(false);
    Optional<YamlMap> periods = map.needMap("periods");
    Optional<Period> first = periods.flatMap(p -> p.need("first", Period::parse));
    Optional<Period> last = periods.flatMap(p -> p.need("last", Period::parse));
    List<Frequency> frequencies =
        periods.map(p -> p.texts("frequencies", DatasetSchema::frequency)).orElse(List.of());
    periods.ifPresent(YamlMap::done);
    List<AccountSpec> accounts = AccountReader.read(map, region);
    Optional<DisclosureSpec> disclosure = DisclosureReader.read(map);
    return map.read(
        () ->
            new ProjectSpec(
                release.orElseThrow(),
                predecessor,
                title.orElseThrow(),
                organisation.orElseThrow(),
                region.orElseThrow(),
                first.orElseThrow(),
                last.orElseThrow(),
                frequencies.stream().sorted().distinct().toList(),
                asOf.orElseThrow(),
                own,
                accounts,
                disclosure.orElseThrow()));
  }

  /** Whether the figures of an indicator are among what the project computes. */
  boolean computes(Indicator indicator) {
    return !(indicator.formula() instanceof Formula.Account account)
        || accounts.stream().anyMatch(spec -> spec.method().equals(account.method()));
  }

  private static String id(String text) {
    if (!ID.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Invalid release id: '" + text + "' (letters, digits, '.', '-' and '_')");
    }
    return text;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Invalid day: '" + text + "' (form: 2023-05-31)", e);
    }
  }

  private static boolean ownOnly(String word) {
    return switch (word) {
      case "built-in" -> false;
      case "own" -> true;
      default -> throw new UnknownWord("catalogue", word, "built-in", "own");
    };
  }
}
