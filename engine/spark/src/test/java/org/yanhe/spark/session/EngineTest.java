package org.yanhe.spark.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTest {
  private static Engine engine(Map<String, String> settings) {
    return Engine.later(settings, EngineTest::notNeeded);
  }

  private static SparkSession notNeeded() {
    throw new AssertionError("Nothing here needs Spark");
  }

  @Test
  void four_megabytes_go_without_a_job_unless_said_otherwise() {
    Engine engine = engine(Map.of("spark.master", "local[2]"));

    assertThat(engine.isDirect(4_194_304)).isTrue();
    assertThat(engine.isDirect(4_194_305)).isFalse();
    assertThat(engine.directUpTo(10).isDirect(11)).isFalse();
  }

  @Test
  void nothing_goes_without_a_job_where_the_limit_is_zero() {
    Engine engine = engine(Map.of("spark.master", "local[2]", "spark.yanhe.directBytes", "0"));

    assertThat(engine.isDirect(0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"yarn", "spark://head:7077", "'local-cluster[2,1,1024]'"})
  void everything_is_left_to_a_cluster(String master) {
    assertThat(engine(Map.of("spark.master", master)).isDirect(1)).isFalse();
  }

  @Test
  void settings_for_file_systems_hold_before_a_session_is_open() {
    Engine engine = engine(Map.of("spark.hadoop.fs.s3a.endpoint", "https://s3.example.org"));

    assertThat(engine.files().get("fs.s3a.endpoint")).isEqualTo("https://s3.example.org");
  }
}
