package org.yanhe.model.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/**
 * What differs between two releases.
 *
 * @param before id of the earlier one
 * @param after id of the later one
 * @param revisions of figures, largest first
 * @param definitions indicators whose definition differs, came or went
 * @param inputs delivered files whose bytes differ, came or went
 */
public record ReleaseDiff(
    String before,
    String after,
    List<Revision> revisions,
    List<IndicatorCode> definitions,
    List<String> inputs) {
  public ReleaseDiff {
    revisions = List.copyOf(revisions);
    definitions = List.copyOf(definitions);
    inputs = List.copyOf(inputs);
  }

  /** Compares two releases; reasons are those that the later one declares. */
  public static ReleaseDiff of(PublicRelease before, PublicRelease after) {
    Map<Observation.Cell, List<Label>> reasons = RevisionFile.reasons(after);
    List<Revision> revisions =
        of(before.observations(), after.observations()).stream()
            .map(r -> r.because(reasons.getOrDefault(r.cell(), List.of())))
            .toList();
    return new ReleaseDiff(
        before.manifest().id(),
        after.manifest().id(),
        revisions,
        differing(hashes(before), hashes(after)),
        differing(files(before.manifest()), files(after.manifest())));
  }

  /** Compares figures, largest difference first, without reasons. */
  static List<Revision> of(List<Observation> before, List<Observation> after) {
    Map<Observation.Cell, Observation> old = byCell(before);
    List<Revision> all = new ArrayList<>();
    for (Observation o : after) {
      Optional<Observation> earlier = Optional.ofNullable(old.remove(o.cell()));
      if (earlier.isEmpty()) {
        all.add(new Revision(Revision.Kind.ADDED, o, o, List.of()));
      }
      earlier.flatMap(b -> between(b, o)).ifPresent(all::add);
    }
    old.values().forEach(o -> all.add(new Revision(Revision.Kind.DELETED, o, o, List.of())));
    all.sort(Revision.LARGEST_FIRST);
    return all;
  }

  private static Map<Observation.Cell, Observation> byCell(List<Observation> observations) {
    Map<Observation.Cell, Observation> map = new TreeMap<>();
    observations.forEach(o -> map.put(o.cell(), o));
    return map;
  }

  private static Optional<Revision> between(Observation before, Observation after) {
    boolean bothKnown = before.figure().isKnown() && after.figure().isKnown();
    if (bothKnown && !isSame(before, after)) {
      return Optional.of(new Revision(Revision.Kind.CHANGED, before, after, List.of()));
    }
    return before.status().equals(after.status())
        ? Optional.empty()
        : Optional.of(new Revision(Revision.Kind.STATUS_CHANGED, before, after, List.of()));
  }

  private static boolean isSame(Observation before, Observation after) {
    return before.unit().equals(after.unit())
        && before.decimals() == after.decimals()
        && before
            .figure()
            .number()
            .flatMap(b -> after.figure().number().map(a -> a.compareTo(b) == 0))
            .orElse(false);
  }

  private static Map<IndicatorCode, String> hashes(PublicRelease release) {
    return release.catalogue().all().stream()
        .collect(Collectors.toMap(Indicator::code, FrozenCatalogue::sha256));
  }

  private static Map<String, String> files(Manifest manifest) {
    return manifest.inputs().stream()
        .collect(
            Collectors.toMap(
                Manifest.Input::file, Manifest.Input::sha256, (a, b) -> a, TreeMap::new));
  }

  /** The keys that only one has, or that have different values, in order. */
  private static <K extends Comparable<K>> List<K> differing(
      Map<K, String> before, Map<K, String> after) {
    TreeSet<K> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    Function<K, Boolean> isSame = k -> before.containsKey(k) && before.get(k).equals(after.get(k));
    return keys.stream().filter(k -> !isSame.apply(k)).toList();
  }

  /** The differences of one kind, in order. */
  public List<Revision> of(Revision.Kind kind) {
    return revisions.stream().filter(r -> r.kind() == kind).toList();
  }
}
