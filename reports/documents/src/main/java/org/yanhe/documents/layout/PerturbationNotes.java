package org.yanhe.documents.layout;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Perturbation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/** What readers of a table or a text must know of counts that are told by other numbers. */
final class PerturbationNotes {
  private PerturbationNotes() {}

  /** The notes of a layout followed by those that its figures call for. */
  static List<Label> after(List<Label> notes, PublicRelease release, Collection<Indicator> shown) {
    return Stream.concat(notes.stream(), of(release, shown).stream()).toList();
  }

  /** One note for each method behind some indicators or what they are computed from. */
  private static List<Label> of(PublicRelease release, Collection<Indicator> shown) {
    Map<Perturbation, Set<Label>> told = new LinkedHashMap<>();
    shown.stream()
        .flatMap(indicator -> release.catalogue().lineage(indicator.code()).stream())
        .filter(indicator -> !indicator.perturbation().isNone())
        .forEach(
            i -> told.computeIfAbsent(i.perturbation(), p -> new LinkedHashSet<>()).add(i.label()));
    return told.entrySet().stream().map(e -> note(e.getKey(), e.getValue())).toList();
  }

  private static Label note(Perturbation how, Set<Label> labels) {
    String zh = joined(labels, Label::zh, "、");
    String en = joined(labels, Label::en, "; ");
    return switch (how.kind()) {
      case NONE -> throw new IllegalStateException("A figure that is exact needs no note.");
      case CONTROLLED_ROUNDING ->
          new Label(
              String.format(Locale.ROOT, "为保密，%s按可控取整取为%d的倍数，由其计算的数据亦以此为准。", zh, how.size()),
              String.format(
                  Locale.ROOT,
                  "To protect respondents, these are multiples of %d by controlled rounding, and"
                      + " what is computed from them rests on that: %s.",
                  how.size(),
                  en));
      case CELL_KEY ->
          new Label(
              String.format(
                  Locale.ROOT, "为保密，%s各数加有不超过%d的扰动，由其计算的数据亦以此为准，分项之和可不等于总数。", zh, how.size()),
              String.format(
                  Locale.ROOT,
                  "To protect respondents, these have noise of at most %d, and what is computed"
                      + " from them rests on that; parts may not add up: %s.",
                  how.size(),
                  en));
    };
  }

  private static String joined(Set<Label> labels, Function<Label, String> text, String between) {
    return labels.stream().map(text).collect(Collectors.joining(between));
  }
}
