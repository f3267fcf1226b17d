package org.yanhe.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yanhe.documents.chart.ChartHead;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.period.Period;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;
import org.yanhe.model.unit.Unit;

class ChartCellsTest {
  private static ChartCells over(String... periods) {
    List<Label> names = Stream.of(periods).map(Period::parse).map(PeriodNames::of).toList();
    List<Figure> figures = names.stream().map(n -> Figure.known(BigDecimal.ONE)).toList();
    ChartHead head =
        new ChartHead("1-1", Label.same("title"), Label.same("unit"), Label.same("source"));
    Series line = Series.line(Label.same("line"), Unit.parse("个"), 0, figures);
    return new ChartCells("Data", 4, new ChartModel.Lines(head, names, List.of(line)));
  }

  private static List<String> names(ChartCells cells, Language language) {
    return cells.names(language).stream().map(n -> n.group() + "|" + n.name()).toList();
  }

  @Test
  void quarters_and_months_stand_beside_their_year_which_is_written_once() {
    ChartCells quarters = over("2022-Q3", "2022-Q4", "2023-Q1");

    assertThat(names(quarters, Language.ZH)).containsExactly("2022年|三季度", "|四季度", "2023年|一季度");
    assertThat(names(quarters, Language.EN)).containsExactly("2022|Q3", "|Q4", "2023|Q1");
    assertThat(names(over("2022-12", "2023-01"), Language.EN))
        .containsExactly("2022|12", "2023|01");
    assertThat(quarters.categories()).isEqualTo("Data!$A$6:$B$8");
    assertThat(quarters.values(0)).isEqualTo("Data!$C$6:$C$8");
  }

  @Test
  void a_unit_that_all_series_share_is_told_once() {
    ChartCells one = over("2021", "2022");
    Series own = one.chart().series().get(0);
    Series columns = Series.columns(own.label(), own.unit(), 0, own.values());
    Series share = Series.line(Label.same("share"), Unit.parse("%"), 1, own.values()).onRight();
    ChartModel both =
        new ChartModel.ColumnLine(
            one.chart().head(), one.chart().categories(), List.of(columns, share));
    ChartCells two = new ChartCells("Data", 4, both);

    assertThat(one.nameOf(0, Language.ZH)).isEqualTo("line");
    assertThat(one.caption(Language.ZH)).endsWith("title（个）");
    assertThat(two.nameOf(1, Language.ZH)).isEqualTo("share（%）");
    assertThat(two.caption(Language.ZH)).endsWith("title");
  }

  @Test
  void years_stand_in_one_column() {
    ChartCells years = over("2021", "2022");

    assertThat(names(years, Language.ZH)).containsExactly("|2021年", "|2022年");
    assertThat(years.categories()).isEqualTo("Data!$A$6:$A$7");
    assertThat(years.name(0)).isEqualTo("Data!$B$5");
  }
}
