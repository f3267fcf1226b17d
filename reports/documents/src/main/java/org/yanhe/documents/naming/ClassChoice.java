package org.yanhe.documents.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/**
 * The classes that some indicators have figures for, in the order of their code list.
 *
 * @param release where the figures come from
 * @param indicators whose classes
 * @param region where
 * @param periods when
 */
public record ClassChoice(
    PublicRelease release,
    List<IndicatorCode> indicators,
    RegionCode region,
    List<Period> periods) {

  /**
   * A class.
   *
   * @param code its code
   * @param label its name
   * @param level 1 at the top
   */
  public record Named(ClassCode code, Label label, int level) {}

  /** Every class with a figure, each followed by its parts. */
  public List<Named> all() {
    List<ClassLabels.Entry> entries = release.classes().of(list());
    Set<String> codes = entries.stream().map(e -> e.code().text()).collect(Collectors.toSet());
    Map<String, List<ClassLabels.Entry>> below = new HashMap<>();
    for (ClassLabels.Entry entry : entries) {
      String above = codes.contains(entry.parent()) ? entry.parent() : "";
      below.computeIfAbsent(above, parent -> new ArrayList<>()).add(entry);
    }
    List<Named> named = new ArrayList<>();
    place("", 1, below, used(), named);
    return named;
  }

  private static void place(
      String parent,
      int level,
      Map<String, List<ClassLabels.Entry>> below,
      Set<ClassCode> used,
      List<Named> named) {
    for (ClassLabels.Entry entry : below.getOrDefault(parent, List.of())) {
      if (used.contains(entry.code())) {
        named.add(new Named(entry.code(), entry.label(), level));
      }
      place(entry.code().text(), level + 1, below, used, named);
    }
  }

  /** The classes of the top level that have figures: together they are the whole. */
  public List<Named> main() {
    List<Named> all = all();
    int top = all.stream().mapToInt(Named::level).min().orElse(1);
    return all.stream().filter(named -> named.level() == top).toList();
  }

  /** The classes that are not divided further: together they are the whole. */
  public List<Named> finest() {
    Set<String> divided = new HashSet<>();
    Set<ClassCode> used = used();
    for (ClassLabels.Entry entry : release.classes().of(list())) {
      if (used.contains(entry.code())) {
        divided.add(entry.parent());
      }
    }
    return all().stream().filter(named -> !divided.contains(named.code().text())).toList();
  }

  private Set<ClassCode> used() {
    Set<Period> when = Set.copyOf(periods);
    Set<ClassCode> used = new HashSet<>();
    for (IndicatorCode indicator : indicators) {
      release.observations(indicator).stream()
          .map(Observation::cell)
          .filter(cell -> !cell.classCode().isTotal() && cell.region().equals(region))
          .filter(cell -> when.contains(cell.period()))
          .forEach(cell -> used.add(cell.classCode()));
    }
    return used;
  }

  private String list() {
    return indicators.stream()
        .map(code -> listOf(release, code))
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * The list that names the classes of an indicator: that of the first base indicator behind it.
   */
  public static String listOf(PublicRelease release, IndicatorCode code) {
    for (Indicator input : release.catalogue().lineage(code)) {
      if (input.formula() instanceof Formula.Base base && !base.by().isEmpty()) {
        return base.dataset() + "." + base.by();
      }
    }
    return "";
  }
}
