package org.yanhe.model.reconciliation;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.release.PublicRelease;

/**
 * What came of checking every identity of a release.
 *
 * @param checked how many of each kind could be checked; withheld and missing figures leave some
 *     open
 * @param broken those that do not hold, in order
 */
public record Reconciliation(Map<Identity, Integer> checked, List<Broken> broken) {
  private static final int NAMED = 20;

  public Reconciliation {
    checked = Collections.unmodifiableMap(new EnumMap<>(checked));
    broken = List.copyOf(broken);
  }

  /**
   * An identity that does not hold.
   *
   * @param identity which
   * @param what the cells and their values
   */
  public record Broken(Identity identity, String what) {}

  /** Checks every identity of the public part of a release. */
  public static Reconciliation of(PublicRelease release) {
    Ledger ledger = new Ledger(release.observations());
    new FormulaCheck(release, ledger).check();
    new TotalCheck(release, ledger).check();
    new ContributionCheck(release, ledger).check();
    RowCheck.check(release, ledger);
    return ledger.closed();
  }

  /** How many identities were checked in all. */
  public int count() {
    return checked.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Passes only a release whose figures agree with each other.
   *
   * @throws Stop.InputError naming the first identities that do not hold
   */
  public Reconciliation requireWhole(Path release) {
    if (broken.isEmpty()) {
      return this;
    }
    Stream<String> rest =
        broken.size() > NAMED ? Stream.of("and " + (broken.size() - NAMED) + " more") : Stream.of();
    String named =
        Stream.concat(broken.stream().limit(NAMED).map(Broken::what), rest)
            .collect(Collectors.joining("; "));
    throw new Stop.InputError(
        "Cannot reconcile release '"
            + release
            + "': "
            + named
            + ". Compare these figures with their sources; do not publish it.");
  }
}
