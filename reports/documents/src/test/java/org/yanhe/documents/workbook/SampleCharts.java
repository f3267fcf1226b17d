package org.yanhe.documents.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yanhe.documents.chart.ChartHead;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Charts;
import org.yanhe.documents.chart.Series;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;
import org.yanhe.model.unit.Unit;

/** Invented charts of every kind that is native in a workbook. */
final class SampleCharts {
  private static final Unit MONEY = Unit.parse("亿元");
  private static final Unit PERCENT = Unit.parse("%");
  private static final Unit POINTS = Unit.parse("点");
  private static final List<Label> MAJORS =
      labels(
          "数字产品制造业=Products 数字产品服务业=Services 数字技术应用业=Technology"
              + " 数字要素驱动业=Data 数字化效率提升业=Efficiency");

  private static final Picture PICTURE =
      Picture.wide(
          new Label("图2-1", "Figure 2-1"),
          new Label("图片", "A picture"),
          new Label("图片：核心产业增加值逐年上升。", "Picture: value added rises each year."),
          Charts.png(columnLine(), Language.ZH),
          468);

  private SampleCharts() {}

  static List<Exhibit> all() {
    return Stream.of(columnLine(), doughnut(), stacked(), ranking(), radar(), lines(), heatMap())
        .<Exhibit>map(Plot::of)
        .toList();
  }

  static Picture picture() {
    return PICTURE;
  }

  static ChartModel columnLine() {
    return new ChartModel.ColumnLine(
        head(
            "1-1",
            "核心产业增加值规模与增速",
            "Value added and its growth",
            "左轴：亿元；右轴：%=Left: 100 million yuan; right: %"),
        years(2019, 6),
        List.of(
            series("核心产业增加值=Value added", MONEY, 0, "6229 7020 8348 8977 9867 10820"),
            line("比上年增长=Growth", PERCENT, "12.3 12.7 13.3 6.3 9.9 9.7").onRight()));
  }

  static ChartModel doughnut() {
    return new ChartModel.Doughnut(
        head("1-2", "核心产业增加值构成", "Core industries by major", "单位：%=%"),
        MAJORS,
        series("增加值=Value added", MONEY, 1, "3290 490.4 4790 1860 390.1"),
        new Label("10820亿元", "1 082 bn yuan"));
  }

  static ChartModel stacked() {
    return new ChartModel.Stacked(
        head("1-3", "核心产业增加值", "Core industries", "单位：亿元=100 million yuan"),
        years(2021, 4),
        List.of(
            series("数字产品制造业=Products", MONEY, 0, "2500 2820 3050 3290"),
            series("数字技术应用业=Technology", MONEY, 0, "3500 3880 ? 4790"),
            series("数字要素驱动业=Data", MONEY, 0, "1300 1530 1700 1860")),
        ChartModel.Stacking.AMOUNT);
  }

  static ChartModel ranking() {
    return new ChartModel.Ranking(
        head("1-4", "各县（区）占比", "Shares by county", "单位：%=%"),
        labels("甲区=A 乙区=B 全市=City 丙县=C 丁县=D 戊县=E"),
        series("占GDP比重=Share of GDP", PERCENT, 1, "28.4 17.9 12.0 9.7 6.1 ?"),
        2);
  }

  static ChartModel radar() {
    return new ChartModel.Radar(
        head("1-5", "发展指数五维得分", "Index by dimension", "单位：分=points"),
        labels("数字基础设施=Infrastructure 数字产业化=Industry 产业数字化=Use" + " 数字化治理=Governance 数据价值化=Data"),
        List.of(
            series("2020年=2020", POINTS, 1, "75 70 63 84 49"),
            series("2024年=2024", POINTS, 1, "87 79 71 92 62")),
        new BigDecimal(100));
  }

  static ChartModel lines() {
    return new ChartModel.Lines(
        head("1-6", "增速", "Growth", "单位：%=%"),
        years(2019, 6),
        List.of(
            line("核心产业=Core industries", PERCENT, "12.3 12.7 13.3 6.3 9.9 9.7"),
            line("地区生产总值=GDP", PERCENT, "6.0 -2.2 ? 4.3 4.3 5.1")));
  }

  /** A kind that spreadsheets lack. */
  static ChartModel heatMap() {
    return new ChartModel.HeatMap(
        head("1-7", "分维度得分", "Scores by dimension", "颜色越深得分越高=darker is higher"),
        labels("基础设施=Infrastructure 产业=Industry 治理=Governance"),
        List.of(
            series("甲区=A", POINTS, 1, "97.9 98.0 90.0"), series("乙区=B", POINTS, 1, "52.4 ? 61.1")));
  }

  /** What breaks careless drawing: many, one, none, negative, withheld. */
  static List<Exhibit> hostile() {
    List<Label> forty = IntStream.range(0, 40).mapToObj(SampleCharts::longName).toList();
    String many = "12 -3 0 ? 7 123456.8 4 1 ".repeat(5).strip();
    return Stream.<ChartModel>of(
            new ChartModel.Ranking(
                head("9-1", "四十县", "Forty", "%"), forty, series("值=Value", PERCENT, 1, many), 3),
            new ChartModel.ColumnLine(
                head("9-2", "四十县", "Forty", "%"),
                forty,
                List.of(
                    series("值=Value", MONEY, 1, many), line("速=Rate", PERCENT, many).onRight())),
            new ChartModel.ColumnLine(
                head("9-3", "全缺", "All withheld", "%"),
                years(2024, 1),
                List.of(series("值=Value", MONEY, 1, "?"), line("速=Rate", PERCENT, "?").onRight())),
            new ChartModel.Stacked(
                head("9-4", "正负", "Both signs", "%"),
                years(2023, 2),
                List.of(series("甲=A", MONEY, 1, "-3 5"), series("乙=B", MONEY, 1, "4 -1")),
                ChartModel.Stacking.AMOUNT),
            new ChartModel.Doughnut(
                head("9-5", "缺一", "One withheld", "%"),
                years(2022, 3),
                series("值=Value", MONEY, 1, "3 ? 4"),
                label("合计=Total")),
            new ChartModel.Lines(
                head("9-6", "零", "Zero", "%"),
                years(2022, 3),
                List.of(line("零=Zero", PERCENT, "0 0 0"))))
        .<Exhibit>map(Plot::of)
        .toList();
  }

  private static Label longName(int i) {
    return i % 9 == 0
        ? new Label("国家数字经济创新发展试验区第" + i + "园区", "National pilot zone, park number " + i)
        : new Label("第" + i + "县", "County " + i);
  }

  private static ChartHead head(String number, String zh, String en, String unit) {
    return new ChartHead(
        number,
        new Label(zh, en),
        label(unit),
        new Label("资料来源：示例数据。", "Source: invented figures."));
  }

  private static Series series(String name, Unit unit, int decimals, String values) {
    return Series.columns(label(name), unit, decimals, figures(values));
  }

  private static Series line(String name, Unit unit, String values) {
    return Series.line(label(name), unit, 1, figures(values));
  }

  private static List<Figure> figures(String values) {
    return Stream.of(values.split(" "))
        .map(
            v -> v.equals("?") ? Figure.absent(Reason.SUPPRESSED) : Figure.known(new BigDecimal(v)))
        .toList();
  }

  private static List<Label> labels(String names) {
    return Stream.of(names.split(" ")).map(SampleCharts::label).toList();
  }

  private static Label label(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0
        ? Label.same(pair)
        : new Label(pair.substring(0, equals), pair.substring(equals + 1));
  }

  private static List<Label> years(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(y -> Label.same(String.valueOf(y)))
        .toList();
  }
}
