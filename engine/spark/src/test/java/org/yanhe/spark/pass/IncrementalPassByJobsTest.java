package org.yanhe.spark.pass;

import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.session.Engine;

/** What holds of a pass without jobs holds of one by jobs. */
class IncrementalPassByJobsTest extends IncrementalPassTest {
  @Override
  Engine engine() {
    return SharedSpark.jobs();
  }
}
