package org.yanhe.documents.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yanhe.documents.table.Table;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.yaml.UnknownWord;

/** A table of a release about itself: what its figures were made from, and how sure they are. */
public enum Register {
  /** Ranks of all units of a composite index with their intervals. */
  RANKS,
  /** What becomes of the totals of accounts when a parameter moves. */
  SENSITIVITY,
  /** Delivered files with the rows that were read, kept, set aside and waived. */
  DATA_FILES,
  /** Checks that rows broke, by dataset. */
  CHECKS,
  /** Printed figures that differ from those of the release before. */
  REVISIONS,
  /** Code, formula and datasets of each indicator that the report shows. */
  LINEAGE;

  /** Reads the word of a layout, such as {@code data-files}. */
  public static Register parse(String word) {
    return Arrays.stream(values())
        .filter(register -> register.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownWord(
                    "register", word, Arrays.stream(values()).map(Register::word).toList()));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The table, or nothing if the release does not tell.
   *
   * @param number such as 表A3-1
   * @param shown indicators of the report, in the order in which they first appear
   */
  public Optional<Table> table(PublicRelease release, String number, Set<IndicatorCode> shown) {
    return listing(release, List.copyOf(shown))
        .filter(listing -> !listing.isEmpty())
        .map(listing -> listing.table(number, release.manifest().organisation()));
  }

  private Optional<Listing> listing(PublicRelease release, List<IndicatorCode> shown) {
    return switch (this) {
      case RANKS -> RankIntervals.of(release);
      case SENSITIVITY -> AccountSensitivity.of(release);
      case DATA_FILES -> Optional.of(DataFiles.of(release));
      case CHECKS -> BrokenChecks.of(release);
      case REVISIONS -> Revisions.of(release);
      case LINEAGE -> Optional.of(Origins.of(release, shown));
    };
  }
}
