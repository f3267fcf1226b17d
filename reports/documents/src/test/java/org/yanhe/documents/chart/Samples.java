package org.yanhe.documents.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private static final List<Label> INDUSTRIES =
      List.of(
          new Label("数字产品制造业", "Digital product manufacturing"),
          new Label("数字产品服务业", "Digital product services"),
          new Label("数字技术应用业", "Digital technology application"),
          new Label("数字要素驱动业", "Digital factor driven"),
          new Label("数字化效率提升业", "Digital efficiency"));
  private static final List<String> PARTS =
      List.of(
          "1980 2210 2690 2820 3050 3290",
          "330 352 401 420 455 490",
          "2650 3010 3540 3880 4300 4790",
          "1010 1180 1400 1530 1700 1860",
          "259 268 317 327 362 390");
  private static final List<Label> DIMENSIONS = labels("基础设施 数字产业化 产业数字化 数字治理 数据价值 综合");
  private static final String SCORES = "97.9 92 88.5 79.8 63.5 71.1 61.2 66.4 52.4 60.3 33.1";
  private static final List<Label> BRANCHES =
      labels(
          "软件和信息技术服务 计算机通信和其他电子设备制造 互联网平台 电信、广播电视和卫星传输 互联网批发零售 智能设备制造"
              + " 信息基础设施建设 数字内容与媒体 互联网金融 电子元器件专用设备 数据资源与产权交易 数字产品租赁维修");
  private static final List<Label> STEPS =
      labels("2023年增加值 数字产品制造业 数字产品服务业 数字技术应用业 数字要素驱动业 数字化效率提升业 价格及修订 2024年增加值");

  private Samples() {}

  private static void hostileShapes(Map<String, ChartModel> all) {
    String mixed = "12 -3 0 ? 7 1234567.8 4";
    all.put(
        "stacked-share-40",
        stacked(names(40), List.of("1", mixed, "7 5 3"), ChartModel.Stacking.SHARE));
    all.put(
        "stacked-amount-12",
        stacked(names(3), java.util.Collections.nCopies(12, "3 -2 ?"), ChartModel.Stacking.AMOUNT));
    all.put("stacked-zero", stacked(names(1), List.of("0", "0"), ChartModel.Stacking.SHARE));
    all.put("doughnut-40", doughnut(names(40), "12 3 7 40 4"));
    all.put("doughnut-one", doughnut(names(1), "12"));
    all.put("doughnut-mixed", doughnut(names(8), mixed));
    all.put("doughnut-missing", doughnut(names(3), "? 0"));
    all.put("radar-40", radar(names(40), "12 100 ? 50"));
    all.put("radar-three", radar(names(3), "120 -4 ?"));
    all.put("heat-map-40", heatMap(names(40), names(40), mixed));
    all.put("heat-map-one", heatMap(names(1), names(1), "0"));
    all.put("heat-map-wide", heatMap(names(6), names(6), mixed));
    all.put("tile-map-40", tileMap(names(40), mixed));
    all.put("tile-map-one", tileMap(names(1), "?"));
    all.put("treemap-40", treemap(names(40), mixed));
    all.put("treemap-equal", treemap(names(40), "3"));
    all.put("treemap-missing", treemap(names(3), "?"));
    all.put("lines-40", lines(names(40), mixed, "? 1 2"));
    all.put("lines-one", lines(names(1), "3", "3.1"));
    all.put("lines-same", lines(years(2015, 9), "100 101.2 104 103", "100 101.1 104 103.1"));
    all.put("lines-missing", lines(years(2015, 9), "?", "?"));
    all.put("waterfall-gap", waterfall(names(8), "100 20 -5 ? 7 ? -3 140"));
    all.put("waterfall-fall", waterfall(names(4), "2 -5 -1 -4"));
    all.put("waterfall-40", waterfall(names(40), "0"));
    all.put("rank-interval-40", rankInterval(names(40), "1 2 3 ? 5 6 7 8 40 10 11"));
    all.put("rank-interval-one", rankInterval(names(1), "1"));
    all.put("long-head", longHead());
  }

  static ChartModel stacked(
      List<Label> categories, List<String> parts, ChartModel.Stacking stacking) {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Label label = INDUSTRIES.get(i % INDUSTRIES.size());
      series.add(Series.columns(label, MONEY, 1, cycle(parts.get(i), categories.size())));
    }
    return new ChartModel.Stacked(HEAD, categories, series, stacking);
  }

  static ChartModel doughnut(List<Label> categories, String values) {
    return new ChartModel.Doughnut(
        HEAD, categories, amounts(categories, values), new Label("10,820亿元", "1,082 bn yuan"));
  }

  private static Series amounts(List<Label> categories, String values) {
    return Series.columns(
        new Label("增加值", "Value added"), MONEY, 0, cycle(values, categories.size()));
  }

  static ChartModel radar(List<Label> dimensions, String values) {
    Series now =
        Series.line(Label.same("2024"), Unit.parse("点"), 1, cycle(values, dimensions.size()));
    Series then =
        Series.line(
            Label.same("2020"), Unit.parse("点"), 1, cycle("74 70 64 81 48", dimensions.size()));
    return new ChartModel.Radar(HEAD, dimensions, List.of(now, then), new BigDecimal("100"));
  }

  static ChartModel heatMap(List<Label> regions, List<Label> dimensions, String values) {
    List<Figure> all = cycle(values, regions.size() * dimensions.size());
    List<Series> rows = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      List<Figure> row = all.subList(i * dimensions.size(), (i + 1) * dimensions.size());
      rows.add(Series.columns(regions.get(i), Unit.parse("点"), 1, row));
    }
    return new ChartModel.HeatMap(HEAD, dimensions, rows);
  }

  static ChartModel tileMap(List<Label> regions, String values) {
    List<ChartModel.Tile> tiles =
        IntStream.range(0, regions.size())
            .mapToObj(i -> new ChartModel.Tile((i * 3) % 8, i / 8))
            .toList();
    return new ChartModel.TileMap(
        HEAD,
        regions,
        Series.columns(new Label("占比", "Share"), PERCENT, 1, cycle(values, regions.size())),
        tiles,
        Stream.of("6", "8", "10", "12", "16").map(BigDecimal::new).toList());
  }

  static ChartModel treemap(List<Label> parts, String values) {
    return new ChartModel.Treemap(HEAD, parts, amounts(parts, values));
  }

  static ChartModel lines(List<Label> periods, String first, String second) {
    return new ChartModel.Lines(
        HEAD,
        periods,
        List.of(
            Series.line(new Label("核心产业", "Core"), PERCENT, 1, cycle(first, periods.size())),
            Series.line(new Label("地区生产总值", "GDP"), PERCENT, 1, cycle(second, periods.size()))));
  }

  static ChartModel waterfall(List<Label> steps, String values) {
    return new ChartModel.Waterfall(HEAD, steps, amounts(steps, values));
  }

  static ChartModel rankInterval(List<Label> regions, String ranks) {
    Unit rank = Unit.parse("位");
    List<Figure> published = cycle(ranks, regions.size());
    return new ChartModel.RankInterval(
        HEAD,
        regions,
        Series.columns(new Label("名次", "Rank"), rank, 0, published),
        Series.columns(new Label("最好名次", "Best"), rank, 0, moved(published, -2)),
        Series.columns(new Label("最差名次", "Worst"), rank, 0, moved(published, 1)));
  }

  private static List<Figure> moved(List<Figure> ranks, int by) {
    return ranks.stream()
        .map(f -> f.flatMap(v -> Figure.known(v.add(BigDecimal.valueOf(by)).max(BigDecimal.ONE))))
        .toList();
  }

  static ChartModel longHead() {
    Label very =
        new Label("数字经济核心产业增加值".repeat(6), "Value added of core industries ".repeat(8).strip());
    ChartHead head = new ChartHead("10-12", very, very, very);
    Series named = Series.columns(very, MONEY, 1, figures("1 2"));
    return new ChartModel.Stacked(
        head, years(2023, 2), List.of(named, named), ChartModel.Stacking.AMOUNT);
  }

  private static List<Label> names(String characters) {
    return characters.chars().mapToObj(c -> Label.same(Character.toString(c) + "市")).toList();
  }

  static List<Label> quarters(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Period.parse("2020-Q1").plus(i))
        .map(quarter -> Label.same(quarter.toString()))
        .toList();
  }

  static ChartModel named(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  static Map<String, ChartModel> ordinary() {
    Map<String, ChartModel> all = new LinkedHashMap<>();
    all.put("column-line", columnLine());
    all.put("ranking", ranking());
    all.put("stacked-share", stacked(Samples.years(2019, 6), PARTS, ChartModel.Stacking.SHARE));
    all.put("stacked-amount", stacked(Samples.years(2019, 6), PARTS, ChartModel.Stacking.AMOUNT));
    all.put("doughnut", doughnut(INDUSTRIES, "3290 490 4790 1860 390"));
    all.put("radar", radar(labels("数字基础设施 数字产业化 产业数字化 数字化治理 数据价值化"), "86 78 72 90 61"));
    all.put("heat-map", heatMap(names("甲乙丙丁戊己庚辛壬癸子"), DIMENSIONS, SCORES));
    all.put("tile-map", tileMap(names("湖嘉杭绍宁舟衢金台丽温"), "8.9 12.8 28.4 7.4 12.1 5.2"));
    all.put("treemap", treemap(BRANCHES, "3120 2480 1380 690 610 540 480 420 390 330 210 170"));
    all.put(
        "lines",
        lines(
            quarters(16),
            "-2.1 6.8 9.4 13 21.6 16.1 13.8 13.3 5.9 3.1 5 6.3",
            "-5.6 0.5 2.3 3.6 19.5 13.4 10.6 8.5 5.1"));
    all.put("waterfall", waterfall(STEPS, "9867 240 35 490 160 28 -100 10720"));
    all.put("rank-interval", rankInterval(names("甲乙丙丁戊己庚辛壬癸子"), "1 2 3 4 5 6 7 8 9 10 11"));
    return all;
  }

  static Map<String, ChartModel> all() {
    Map<String, ChartModel> all = new LinkedHashMap<>(ordinary());
    hostile(all);
    hostileShapes(all);
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
