package org.yanhe.methods.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.audit.PublicAttack.Width;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;

class WidthFileTest {
  private static final String HEADER = "indicator,region,period,class,low,high\n";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static SortedMap<Observation.Cell, Width> widths() {
    Observation.Cell total =
        Observation.Cell.total(
            IndicatorCode.parse("trade.sales"),
            RegionCode.parse("610602"),
            Period.quarter(2022, 4));
    SortedMap<Observation.Cell, Width> widths = new TreeMap<>();
    widths.put(total, new Width(0, 12.5));
    widths.put(total.with(ClassCode.parse("6510")), new Width(-3.25, 1e9));
    return widths;
  }

  @Test
  void intervals_are_written_in_order_and_read_back() {
    String text =
        HEADER
            + "trade.sales,610602,2022-Q4,6510,-3.25,1.0E9\n"
            + "trade.sales,610602,2022-Q4,_T,0.0,12.5\n";

    assertThat(new String(WidthFile.bytes(widths()), StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(WidthFile.parse(bytes(text))).isEqualTo(widths());
  }

  @Test
  void a_file_without_figures_has_none() {
    assertThat(WidthFile.parse(bytes(HEADER))).isEmpty();
    assertThat(WidthFile.parse(bytes(""))).isEmpty();
  }

  @Test
  void what_is_no_such_row_is_named() {
    String row = "trade.sales,610602,2022-Q4,6510,-3.25,1.0E9";

    assertThatThrownBy(() -> WidthFile.parse(bytes(HEADER + row + ",1\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid protection interval: '" + row + ",1'");
    assertThatThrownBy(() -> WidthFile.parse(bytes("other header\n" + row + "\n")))
        .hasMessage("Invalid protection interval: '" + row + "'");
  }
}
