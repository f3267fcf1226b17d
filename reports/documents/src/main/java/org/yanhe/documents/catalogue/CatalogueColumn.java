package org.yanhe.documents.catalogue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Topic;
import org.yanhe.model.indicator.Words;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.text.Label;

/**
 * What an entry of a catalogue says, column by column.
 *
 * @param head in both languages
 * @param width in characters
 * @param text what an entry says there
 */
record CatalogueColumn(Label head, int width, Function<Indicator, String> text) {

  /** The columns of a catalogue in the order of reading. */
  static List<CatalogueColumn> of(Catalogue catalogue) {
    return List.of(
        column("主题", "Topic", 20, i -> topic(catalogue, i)),
        column("代码", "Code", 38, i -> i.code().text()),
        column("名称（中文）", "Label (Chinese)", 30, i -> i.label().zh()),
        column("名称（英文）", "Label (English)", 38, i -> i.label().en()),
        column("单位", "Unit", 10, i -> i.unit().symbol()),
        column("小数位", "Decimals", 8, i -> String.valueOf(i.decimals())),
        column("定义（中文）", "Definition (Chinese)", 46, i -> i.definition().zh()),
        column("定义（英文）", "Definition (English)", 56, i -> i.definition().en()),
        column("种类", "Kind", 14, i -> i.formula().kind()),
        column("公式（中文）", "Formula (Chinese)", 46, i -> i.formula().words().zh()),
        column("公式（英文）", "Formula (English)", 46, i -> i.formula().words().en()),
        column("地区可加性", "Additivity over regions", 12, i -> Words.of(i.region())),
        column("时期可加性", "Additivity over periods", 12, i -> Words.of(i.period())),
        column("空值规则", "Null rule", 10, i -> Words.of(i.nulls())),
        column("保密类别", "Disclosure class", 14, i -> Words.of(i.disclosure())),
        column("频率", "Frequencies", 26, i -> frequencies(i.frequencies())),
        column("地区层级", "Levels", 14, i -> String.join(", ", i.levels())),
        column("始于", "Valid from", 10, Indicator::validFrom),
        column("定义来源（中文）", "Source (Chinese)", 40, i -> i.source().zh()),
        column("定义来源（英文）", "Source (English)", 46, i -> i.source().en()));
  }

  private static CatalogueColumn column(
      String zh, String en, int width, Function<Indicator, String> text) {
    return new CatalogueColumn(new Label(zh, en), width, text);
  }

  private static String topic(Catalogue catalogue, Indicator indicator) {
    return catalogue.topics().stream()
        .filter(topic -> topic.code().equals(indicator.topic()))
        .map(Topic::label)
        .map(label -> label.zh() + " " + label.en())
        .findFirst()
        .orElse(indicator.topic());
  }

  /** From years to months; an entry that names none has all of them. */
  private static String frequencies(Set<Frequency> frequencies) {
    return frequencies.stream().sorted().map(Words::of).collect(Collectors.joining(", "));
  }
}
