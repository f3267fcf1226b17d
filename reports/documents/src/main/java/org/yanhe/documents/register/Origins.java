package org.yanhe.documents.register;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.lineage.Lineage;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/**
 * Where each indicator of a report comes from: its code, its formula, its datasets and files, and
 * the checksum of its definition.
 */
public final class Origins {
  private Origins() {}

  static Listing of(PublicRelease release, List<IndicatorCode> shown) {
    Optional<Lineage> lineage = Lineage.read(release);
    DatasetNames names = DatasetNames.of(release);
    String data = release.manifest().id() + "-data.xlsx";
    Listing listing =
        new Listing(
                new Label("指标溯源", "Where each indicator comes from"),
                Orientation.LANDSCAPE,
                new Label("指标", "Indicator"),
                List.of(
                    new Label("代码", "Code"),
                    new Label("算式", "Formula"),
                    new Label("数据集", "Datasets"),
                    new Label("文件数", "Files"),
                    new Label("定义的SHA-256校验和", "SHA-256 of the definition")))
            .note(
                "全部数据工作簿（" + data + "）逐个列出每个数由哪些数计算，以及可以公开的汇总记录数；网页和yanhe explain也可查询。",
                "The workbook of all data ("
                    + data
                    + ") lists for each figure the figures it was computed from and, where they may"
                    + " be told, the rows it adds up; so do the page and yanhe explain.");
    shown.stream()
        .flatMap(code -> release.catalogue().find(code).stream())
        .forEach(i -> add(listing, i, datasets(release, lineage, i), names, release));
    return listing;
  }

  private static void add(
      Listing listing,
      Indicator i,
      Set<String> datasets,
      DatasetNames names,
      PublicRelease release) {
    listing.line(
        i.label(),
        0,
        Listing.same(i.code().text()),
        Cell.text(formula(i, names, release)),
        datasets.isEmpty() ? Cell.blank() : Cell.text(names.of(datasets)),
        Listing.files(Lineage.files(release.manifest(), datasets).size()),
        Listing.same(FrozenCatalogue.sha256(i)));
  }

  /** The formula with the names of what it refers to in place of their codes. */
  private static Label formula(Indicator i, DatasetNames names, PublicRelease release) {
    Label words = i.formula().words();
    List<Indicator> inputs =
        release.catalogue().lineage(i.code()).stream()
            .sorted(
                Comparator.comparing((Indicator each) -> each.code().text().length()).reversed())
            .toList();
    for (Indicator input : inputs) {
      words = renamed(words, input.code().text(), input.label());
    }
    return i.formula() instanceof Formula.Base base
        ? renamed(words, base.dataset(), names.of(base.dataset()))
        : words;
  }

  private static Label renamed(Label words, String code, Label name) {
    Pattern whole = Pattern.compile("(?<![\\w.'-])" + Pattern.quote(code) + "(?![\\w.'-])");
    return new Label(
        whole.matcher(words.zh()).replaceAll(Matcher.quoteReplacement(name.zh())),
        whole.matcher(words.en()).replaceAll(Matcher.quoteReplacement(name.en())));
  }

  /**
   * Keys of the datasets of an indicator, as the release tells; an older one without lineage names
   * what its base indicators read.
   */
  public static Set<String> datasets(
      PublicRelease release, Optional<Lineage> lineage, Indicator i) {
    return lineage
        .map(known -> known.datasets(i.code()))
        .orElseGet(
            () ->
                release.catalogue().lineage(i.code()).stream()
                    .map(Indicator::formula)
                    .filter(Formula.Base.class::isInstance)
                    .map(formula -> ((Formula.Base) formula).dataset())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
  }
}
