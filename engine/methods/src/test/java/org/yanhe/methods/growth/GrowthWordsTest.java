package org.yanhe.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.text.Label;

class GrowthWordsTest {

  @ParameterizedTest(name = "{0} %")
  @CsvSource({
    "12.3, 增长12.3%, up 12.3%",
    "0.1, 增长0.1%, up 0.1%",
    "0.0, 持平, unchanged",
    "-0.0, 持平, unchanged",
    "-4.0, 下降4.0%, down 4.0%",
    "100.0, 增长100.0%, up 100.0%",
    "100.1, 增长1.001倍, up 100.1%",
    "690.0, 增长6.9倍, up 690.0%",
    "1000, 增长10倍, up 1000%",
    "-100.0, 下降100.0%, down 100.0%"
  })
  void rate_reads_as_printed(String published, String zh, String en) {
    assertThat(GrowthWords.rate(new BigDecimal(published))).isEqualTo(new Label(zh, en));
  }

  @ParameterizedTest(name = "{0} percentage points")
  @CsvSource({
    "0.3, 提高0.3个百分点, up 0.3 percentage points",
    "-1.2, 下降1.2个百分点, down 1.2 percentage points",
    "0.0, 持平, unchanged"
  })
  void change_of_a_share_reads_in_points(String published, String zh, String en) {
    assertThat(GrowthWords.points(new BigDecimal(published))).isEqualTo(new Label(zh, en));
  }
}
