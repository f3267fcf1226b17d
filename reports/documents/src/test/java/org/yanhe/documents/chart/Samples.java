package org.yanhe.documents.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.period.Period;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/** Charts with invented figures: ordinary ones and those that break careless drawing. */
final class Samples {
  static final ChartHead HEAD =
      new ChartHead(
          "1-1",
          new Label("数字经济核心产业增加值规模与增速", "Value added of core digital industries and its growth"),
          new Label("左轴：亿元；右轴：%（按不变价）", "Left: 100 million yuan; right: % at constant prices"),
          new Label("数据来源：虚构数据，仅用于测试。", "Source: invented figures for tests."));
  static final Unit MONEY = Unit.parse("亿元");
  static final Unit PERCENT = Unit.parse("%");
  private static final List<String> LONG_NAMES =
      List.of(
          "数字经济创新发展示范引领区管理委员会辖区",
          "Xi'an High-tech Industries Development Zone (national demonstration)",
          "甲");

  private Samples() {}

  static Map<String, ChartModel> all() {
    Map<String, ChartModel> all = new LinkedHashMap<>();
    all.put("column-line", columnLine());
    all.put("ranking", ranking());
    hostile(all);
    return all;
  }

  static ChartModel columnLine() {
    return new ChartModel.ColumnLine(
        HEAD,
        years(2018, 7),
        List.of(
            Series.columns(
                new Label("核心产业增加值", "Core industries"),
                MONEY,
                0,
                figures("5548 6229 7020 8348 8977 9867 10820")),
            Series.columns(
                new Label("产业数字化规模（÷4）", "Digitalised industry (÷4)"),
                MONEY,
                0,
                figures("5836 6705 7554 8925 9725 10830 11902")),
            Series.line(
                    new Label("核心产业增加值增速", "Growth of core industries"),
                    PERCENT,
                    1,
                    figures("13.6 12.3 12.7 13.3 6.3 9.9 9.7"))
                .onRight()));
  }

  static ChartModel ranking() {
    return ranking(
            labels("甲市 乙市 丙市 丁市 全省 戊市 己市 庚市 辛市 壬市 癸市 子市"),
            figures("28.4 17.9 13.6 12.2 12.0 11.8 10.4 9.7 8.8 7.9 7.2 6.1"),
            4)
        .sorted();
  }

  static ChartModel.Ranking ranking(List<Label> names, List<Figure> values, int accent) {
    return new ChartModel.Ranking(
        HEAD, names, Series.columns(new Label("占比", "Share"), PERCENT, 1, values), accent);
  }

  private static void hostile(Map<String, ChartModel> all) {
    all.put("column-line-one", columns(1, "12"));
    all.put("column-line-40", columns(40, "12 -3 0 ? 7 1234567.8 4"));
    all.put("column-line-zero", columns(6, "0"));
    all.put("column-line-negative", columns(6, "-3 -2.5 -8 -1"));
    all.put("column-line-missing", columns(6, "?"));
    all.put("column-line-months", months());
    all.put("ranking-one", ranking(names(1), cycle("3", 1), 0));
    all.put("ranking-40", ranking(names(40), cycle("12 -3 0 ? 7 1234567.8 4", 40), 3).sorted());
    all.put("ranking-missing", ranking(names(5), cycle("?", 5), -1));
    all.put("ranking-negative", ranking(names(8), cycle("-3 -8.2 -0.04", 8), 2).sorted());
  }

  static ChartModel columns(int count, String values) {
    return new ChartModel.ColumnLine(
        HEAD,
        names(count),
        List.of(
            Series.columns(new Label("规模", "Size"), MONEY, 1, cycle(values, count)),
            Series.columns(new Label("上年", "Year before"), MONEY, 1, cycle("5 " + values, count)),
            Series.line(new Label("增速", "Growth"), PERCENT, 1, cycle("3 " + values, count))
                .onRight()));
  }

  static ChartModel months() {
    List<Label> months =
        IntStream.range(0, 36)
            .mapToObj(i -> Period.parse("2022-01").plus(i))
            .map(month -> Label.same(month.toString()))
            .toList();
    return new ChartModel.ColumnLine(
        HEAD,
        months,
        List.of(
            Series.columns(new Label("网络零售额", "Online retail"), MONEY, 2, cycle("1.25 3.5 2", 36)),
            Series.line(new Label("同比", "Growth"), PERCENT, 1, cycle("4 ? 7 -3 2", 36)).onRight()));
  }

  static List<Label> names(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                i < LONG_NAMES.size()
                    ? Label.same(LONG_NAMES.get(i))
                    : new Label("第" + i + "县", "County " + i))
        .toList();
  }

  static List<Label> years(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(y -> Label.same(Integer.toString(y)))
        .toList();
  }

  static List<Label> labels(String names) {
    return List.of(names.split(" ")).stream().map(Label::same).toList();
  }

  static List<Figure> figures(String values) {
    return List.of(values.split(" ")).stream().map(Samples::figure).toList();
  }

  static List<Figure> cycle(String values, int count) {
    List<Figure> some = figures(values);
    List<Figure> many = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      many.add(some.get(i % some.size()));
    }
    return many;
  }

  private static Figure figure(String text) {
    return text.equals("?") ? Figure.absent(Reason.SUPPRESSED) : Figure.known(new BigDecimal(text));
  }
}
