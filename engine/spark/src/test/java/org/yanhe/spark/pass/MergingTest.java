package org.yanhe.spark.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yanhe.model.problem.Stop;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.run.Faults;

@ExtendWith(SharedSpark.class)
class MergingTest {
  private static final int TOO_MUCH = 100;

  private static int add(int one, int other) {
    if (one + other > TOO_MUCH) {
      throw new OutOfMemoryError("Java heap space");
    }
    return one + other;
  }

  @Test
  void memory_that_runs_out_while_merging_ends_the_job_with_a_sentence_and_not_the_session(
      SparkSession spark) {
    JavaRDD<Integer> numbers =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(List.of(60, 30, 20, 10), 4);
    Function2<Integer, Integer, Integer> merge = Merging.inMemory(MergingTest::add);

    Throwable thrown = catchThrowable(() -> numbers.aggregate(0, (a, b) -> b, merge));

    assertThat(Faults.explain(thrown))
        .map(Stop::getMessage)
        .hasValueSatisfying(
            sentence -> assertThat(sentence).startsWith("Cannot finish: the memory of "));
    assertThat(numbers.filter(n -> n < TOO_MUCH / 3).aggregate(0, (a, b) -> a + b, merge))
        .isEqualTo(60);
  }
}
