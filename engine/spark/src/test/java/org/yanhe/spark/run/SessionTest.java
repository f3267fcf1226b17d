package org.yanhe.spark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.session.LocalFiles;

@ExtendWith(SharedSpark.class)
class SessionTest {

  @Test
  void a_user_setting_wins_over_a_default() {
    assertThat(Session.settings(Map.of("spark.ui.enabled", "true"), 4))
        .containsEntry("spark.ui.enabled", "true")
        .containsEntry("spark.sql.shuffle.partitions", "4");
  }

  @Test
  void settings_that_figures_depend_on_win_over_the_user() {
    assertThat(Session.settings(Map.of("spark.sql.session.timeZone", "UTC"), 2))
        .containsEntry("spark.sql.session.timeZone", "Asia/Shanghai");
  }

  @Test
  void one_machine_makes_files_without_starting_programs() {
    assertThat(Session.settings(Map.of(), 2))
        .containsEntry("spark.hadoop.fs.file.impl", LocalFiles.class.getName());
    assertThat(Session.settings(Map.of("spark.master", "local-cluster[2,1,1024]"), 2))
        .doesNotContainKey("spark.hadoop.fs.file.impl");
  }

  @Test
  void a_local_session_is_not_seen_from_outside() {
    assertThat(Session.settings(Map.of(), 2))
        .containsEntry("spark.driver.bindAddress", "127.0.0.1");
  }

  @Test
  void spark_is_silent_on_one_machine_unless_asked() {
    assertThat(Session.settings(Map.of(), 2)).containsEntry("spark.log.level", "OFF");
    assertThat(Session.settings(Map.of("spark.log.level", "INFO"), 2))
        .containsEntry("spark.log.level", "INFO");
    assertThat(Session.settings(Map.of("spark.master", "spark://head:7077"), 2))
        .containsEntry("spark.log.level", "WARN");
  }

  @Test
  void a_cluster_keeps_its_own_address_and_partitions() {
    assertThat(Session.settings(Map.of("spark.master", "spark://head:7077"), 2))
        .containsEntry("spark.master", "spark://head:7077")
        .doesNotContainKeys("spark.driver.bindAddress", "spark.sql.shuffle.partitions");
  }

  @Test
  void overflow_is_an_error(SparkSession spark) {
    assertThatThrownBy(() -> spark.sql("select cast(9223372036854775807 as bigint) + 1").collect())
        .isInstanceOfAny(ArithmeticException.class, SparkException.class)
        .hasMessageContaining("ARITHMETIC_OVERFLOW");
  }
}
