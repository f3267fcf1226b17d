package org.yanhe.documents.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.CellRef;
import org.yanhe.documents.table.Formula;
import org.yanhe.documents.table.Head;
import org.yanhe.documents.table.HeadCell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.table.Table;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/** An invented book with every kind of cell, small enough to check by hand. */
final class SampleBook {
  private static final Unit MONEY = Unit.parse("亿元");
  private static final Unit PERCENT = Unit.parse("%");

  private SampleBook() {}

  static Book book() {
    return new Book(
        new Label("示例市数字经济发展统计报告", "Statistical Report on the Digital Economy of Sample City"),
        new Label("（2024年）", "2024"),
        new Label("示例市统计局", "Sample City Bureau of Statistics"),
        LocalDate.of(2025, 6, 1),
        "sample-2024-r1",
        List.of(
            new Chapter(
                new Label("一、总体水平", "1 Overall level"),
                List.of(),
                List.of(industries(), cities()),
                SampleCharts.all()),
            new Chapter(
                new Label("二、数字基础设施", "2 Digital infrastructure"),
                List.of(),
                List.of(sites()),
                List.of(SampleCharts.picture()))),
        List.of(
            new Label(
                "本报告所列2024年数据为初步核算数，历史数据根据第五次全国经济普查结果进行了修订。增加值按现价计算，增长速度按可比口径计算。",
                "Figures for 2024 are preliminary; earlier ones are revised after the fifth"
                    + " economic census. Value added is at current prices, growth on a comparable"
                    + " basis."),
            new Label(
                "部分数据因四舍五入，存在总计与分项合计不等的情况，均未作机械调整。",
                "Totals may differ from the sum of their parts because of rounding.")),
        Symbols.yearbook(),
        List.of(
            new Definition(
                new Label("数字经济核心产业", "Core industries of the digital economy"),
                new Label(
                    "为产业数字化发展提供数字技术、产品、服务、基础设施和解决方案，以及完全依赖于数字技术、数据要素的各类经济活动。",
                    "Activities that provide digital technology, products, services and"
                        + " infrastructure, or that depend on them entirely."))));
  }

  /** Two years, growth and share; totals are sums of the rows one level below. */
  static Table industries() {
    List<String> lines =
        """
        total|核心产业合计|Core industries|0|a b c d
        a|数字产品制造业|Digital product manufacturing|1|a1 a2
        a1|计算机制造|Computers|2|412.345678901|398.1
        a2|电子元器件及设备制造|Electronic components and equipment|2|1290.7|1385.2
        b|数字产品服务业|Digital product services|1|420.1|455.2
        c|数字技术应用业|Digital technology applications|1|c1 c2
        c1|软件开发|Software|2|1420.5|1610.8
        c2|电信、广播电视和卫星传输服务|Telecommunications, broadcasting and satellite transmission|2|598.2|640.6
        d|数字要素驱动业|Data-driven industries|1|0.004|0.004
        """
            .lines()
            .toList();
    Industries built = new Industries(lines);
    Head head =
        Head.of(
            new Label("行  业", "Industry"),
            HeadCell.group(
                new Label("增加值", "Value added"),
                List.of(year("v2023", "2023"), year("v2024", "2024"))),
            HeadCell.column("growth", new Label("比上年增长", "Growth")),
            HeadCell.group(
                new Label("占核心产业比重", "Share of core industries"),
                List.of(year("s2023", "2023"), year("s2024", "2024"))));
    List<Row> rows = built.rows();
    return new Table(
        Table.numbered("1-1"),
        new Label("数字经济核心产业增加值", "Value Added of Core Industries of the Digital Economy"),
        Table.unitsOf(rows),
        head,
        rows,
        List.of(
            new Label(
                "行业口径依据《数字经济及其核心产业统计分类（2021）》（国家统计局令第33号）。",
                "Industries after the Statistical Classification of the Digital Economy (2021)."),
            new Label("2024年为初步核算数。", "2024 is preliminary.")),
        new Label("示例数据，非真实统计结果。", "invented figures."),
        Orientation.LANDSCAPE);
  }

  static HeadCell year(String key, String year) {
    return HeadCell.column(key, Label.same(year));
  }

  /** Reads the lines above; a line with keys instead of amounts is a sum. */
  private static final class Industries {
    private final List<String[]> lines;

    Industries(List<String> text) {
      lines = text.stream().map(line -> line.split("\\|")).toList();
    }

    private String[] line(String key) {
      return lines.stream().filter(l -> l[0].equals(key)).findFirst().orElseThrow();
    }

    private BigDecimal amount(String key, int year) {
      String[] line = line(key);
      return line.length == 5
          ? Stream.of(line[4].split(" "))
              .map(part -> amount(part, year))
              .reduce(BigDecimal.ZERO, BigDecimal::add)
          : new BigDecimal(line[4 + year]);
    }

    List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      for (String[] line : lines) {
        Row row =
            Row.of(
                line[0],
                new Label(line[1], line[2]),
                Integer.parseInt(line[3]),
                level(line, 0, "v2023"),
                level(line, 1, "v2024"),
                derived(new Formula.Growth(at(line, "v2024"), at(line, "v2023"))),
                derived(new Formula.Share(at(line, "v2023"), total("v2023"))),
                derived(new Formula.Share(at(line, "v2024"), total("v2024"))));
        rows.add(line.length == 5 ? row.strong() : line[0].length() > 1 ? row.ofWhich() : row);
      }
      return rows;
    }

    private static CellRef at(String[] line, String column) {
      return new CellRef(line[0], column);
    }

    private static CellRef total(String column) {
      return new CellRef("total", column);
    }

    private Cell level(String[] line, int year, String column) {
      Figure figure = Figure.known(amount(line[0], year));
      return line.length == 5
          ? Cell.of(
              figure,
              MONEY,
              1,
              new Formula.Sum(
                  Stream.of(line[4].split(" ")).map(p -> new CellRef(p, column)).toList()))
          : Cell.of(figure, MONEY, 1);
    }

    private Cell derived(Formula formula) {
      BigDecimal value =
          formula.value(ref -> amount(ref.row(), ref.column().endsWith("2023") ? 0 : 1));
      return Cell.of(Figure.known(value), PERCENT, 1, formula);
    }
  }

  /** Cities with withheld, missing and inapplicable figures. */
  static Table cities() {
    Head head =
        Head.of(
            new Label("地  区", "Region"),
            HeadCell.column("va", new Label("核心产业增加值", "Value added of core industries")),
            HeadCell.column("gdp", new Label("地区生产总值", "GDP")),
            HeadCell.column("share", new Label("占GDP比重", "Share of GDP")),
            HeadCell.column("growth", new Label("比上年增长", "Growth")),
            HeadCell.column("rank", new Label("位次", "Rank")));
    List<Row> rows =
        List.of(
            city("all", "全市", "Whole city", "7751.6", "41362", "9.2", "").strong(),
            city("610602", "甲区", "District A", "5740.2", "20210", "9.6", "1"),
            city("610603", "乙区", "District B", "2010.6", "16452", "-0.04", "2"),
            withheld("610621", "丙县", "County C", "4102"),
            withheld("610622", "丁县", "County D", "598"));
    return new Table(
        Table.numbered("1-2"),
        new Label(
            "分县（区）数字经济核心产业增加值及占GDP比重（2024年）",
            "Value Added of Core Industries and Share of GDP by County (2024)"),
        new Label("亿元、%、位", "100 million yuan, %, rank"),
        head,
        rows,
        List.of(new Label("位次按未四舍五入的比重由高到低排列。", "Ranks are of unrounded shares.")),
        new Label("示例数据，非真实统计结果。", "invented figures."),
        Orientation.PORTRAIT);
  }

  private static Row city(
      String key, String zh, String en, String va, String gdp, String growth, String rank) {
    Formula share = new Formula.Share(new CellRef(key, "va"), new CellRef(key, "gdp"));
    BigDecimal value = share.value(ref -> new BigDecimal(ref.column().equals("va") ? va : gdp));
    return Row.of(
        key,
        new Label(zh, en),
        key.equals("all") ? 0 : 1,
        Cell.of(Figure.known(new BigDecimal(va)), MONEY, 2),
        Cell.of(Figure.known(new BigDecimal(gdp)), MONEY, 2),
        Cell.of(Figure.known(value), PERCENT, 1, share),
        Cell.of(Figure.known(new BigDecimal(growth)), PERCENT, 1),
        rank.isEmpty()
            ? Cell.blank()
            : Cell.of(Figure.known(new BigDecimal(rank)), Unit.parse("位"), 0));
  }

  private static Row withheld(String key, String zh, String en, String gdp) {
    return Row.of(
        key,
        new Label(zh, en),
        1,
        Cell.of(Figure.absent(Reason.SUPPRESSED), MONEY, 2),
        Cell.of(Figure.known(new BigDecimal(gdp)), MONEY, 2),
        Cell.of(
            Figure.absent(Reason.SUPPRESSED),
            PERCENT,
            1,
            new Formula.Share(new CellRef(key, "va"), new CellRef(key, "gdp"))),
        Cell.of(Figure.absent(Reason.NOT_APPLICABLE), PERCENT, 1),
        Cell.of(Figure.absent(Reason.NOT_REPORTED), Unit.parse("位"), 0));
  }

  /** A narrow table with words, a ratio with a factor and a difference. */
  static Table sites() {
    Head head =
        Head.of(
            new Label("指  标", "Indicator"),
            HeadCell.column("unit", new Label("计量单位", "Unit")),
            year("y2023", "2023"),
            year("y2024", "2024"),
            HeadCell.column("change", new Label("增减", "Change")));
    Formula density =
        new Formula.Ratio(
            new CellRef("sites", "y2024"), new CellRef("people", "y2024"), new BigDecimal("10000"));
    Formula change =
        new Formula.Difference(new CellRef("sites", "y2024"), new CellRef("sites", "y2023"));
    BigDecimal perPerson =
        density.value(ref -> new BigDecimal(ref.row().equals("sites") ? "5248" : "2282581"));
    return new Table(
        Table.numbered("2-1"),
        new Label("5G基站", "5G Base Stations"),
        new Label("见表", "see table"),
        head,
        List.of(
            Row.of(
                "sites",
                new Label("5G基站数", "5G sites"),
                0,
                Cell.text(new Label("个", "units")),
                Cell.of(Figure.known(new BigDecimal("4100")), Unit.parse("个"), 0),
                Cell.of(Figure.known(new BigDecimal("5248")), Unit.parse("个"), 0),
                Cell.of(Figure.known(new BigDecimal("1148")), Unit.parse("个"), 0, change)),
            Row.of(
                "people",
                new Label("常住人口", "Resident population"),
                0,
                Cell.text(new Label("人", "persons")),
                Cell.of(Figure.absent(Reason.NOT_YET_PUBLISHED), Unit.parse("人"), 0),
                Cell.of(Figure.known(new BigDecimal("2282581")), Unit.parse("人"), 0),
                Cell.blank()),
            Row.of(
                "density",
                new Label("每万人拥有5G基站数", "5G sites per 10 000 people"),
                0,
                Cell.text(new Label("个/万人", "per 10 000 people")),
                Cell.of(Figure.absent(Reason.NOT_YET_PUBLISHED), Unit.parse("个/万人"), 2),
                Cell.of(Figure.known(perPerson), Unit.parse("个/万人"), 2, density),
                Cell.blank())),
        List.of(),
        new Label("示例数据。", "invented figures."),
        Orientation.PORTRAIT);
  }
}
