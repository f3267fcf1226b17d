package org.yanhe.documents.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.lineage.InputCells;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * The figures that a figure was computed from, one a line: the code, and in brackets where it
 * stands elsewhere, so in another period. Three or more periods in a row are told by the first and
 * last.
 */
final class InputWords {
  private static final int FEW = 3;

  private final PublicRelease release;
  private final Language language;
  private final InputCells inputs;

  InputWords(PublicRelease release, InputCells inputs, Language language) {
    this.release = release;
    this.language = language;
    this.inputs = inputs;
  }

  /** What inputs share but for their period. */
  private record Series(IndicatorCode indicator, RegionCode region, ClassCode classCode) {
    static Series of(Cell cell) {
      return new Series(cell.indicator(), cell.region(), cell.classCode());
    }
  }

  /** Empty for what was made of rows of datasets. */
  String of(Cell cell) {
    Map<Series, List<Period>> periods = new LinkedHashMap<>();
    for (Cell input : inputs.of(cell)) {
      periods.computeIfAbsent(Series.of(input), s -> new ArrayList<>()).add(input.period());
    }
    return periods.entrySet().stream()
        .flatMap(one -> lines(one.getKey(), one.getValue(), cell))
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> lines(Series series, List<Period> periods, Cell cell) {
    String place = place(series, cell);
    return spans(periods).stream()
        .map(span -> joined(place, span.equals(List.of(cell.period())) ? "" : words(span)))
        .map(where -> series.indicator().text() + where);
  }

  private String joined(String place, String time) {
    String both =
        Stream.of(place, time)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(new Label("，", ", ").in(language)));
    return both.isEmpty() ? "" : new Label("（" + both + "）", " (" + both + ")").in(language);
  }

  private String place(Series series, Cell cell) {
    List<String> words = new ArrayList<>();
    if (!series.region().equals(cell.region())) {
      words.add(release.regions().label(series.region()).in(language));
    }
    if (!series.classCode().equals(cell.classCode())) {
      words.add(
          series.classCode().isTotal()
              ? new Label("全部分类", "all classes").in(language)
              : new Label("分类", "class ").in(language) + series.classCode().text());
    }
    return String.join(new Label("，", ", ").in(language), words);
  }

  /** Periods that follow each other together, if they are more than a few; others alone. */
  private static List<List<Period>> spans(List<Period> periods) {
    List<List<Period>> spans = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= periods.size(); at++) {
      if (at == periods.size() || !periods.get(at).previous().equals(periods.get(at - 1))) {
        List<Period> span = periods.subList(from, at);
        if (span.size() >= FEW) {
          spans.add(span);
        } else {
          span.forEach(period -> spans.add(List.of(period)));
        }
        from = at;
      }
    }
    return spans;
  }

  private String words(List<Period> span) {
    String first = PeriodNames.of(span.get(0)).in(language);
    return span.size() == 1
        ? first
        : first
            + new Label("至", " to ").in(language)
            + PeriodNames.of(span.get(span.size() - 1)).in(language);
  }
}
