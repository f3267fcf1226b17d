package org.yanhe.spark.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.yanhe.spark.run.Progress;

/** A race of one report against other ways to compute it, found as a service where it is there. */
public interface Benchmark {

  /**
   * What is asked for.
   *
   * @param work folder of generated data, kept for the next time
   * @param rows orders of the data
   * @param months months that they spread over
   * @param pairs how often each rival runs right beside ours
   * @param against names of the rivals; empty for all
   */
  record Request(Path work, long rows, int months, int pairs, List<String> against) {
    public Request {
      against = List.copyOf(against);
    }
  }

  /** Names of all rivals, in the order in which they run. */
  List<String> rivals();

  /**
   * Runs the race. Nothing is timed before all answers agree.
   *
   * @return machine, data and every single measurement
   */
  JsonNode run(SparkSession spark, Request request, Progress progress);

  /** Names of the inner loops that are timed alone. */
  List<String> loops();

  /**
   * Times inner loops, each alone and without Spark.
   *
   * @param loops names of some of them
   * @return machine and every single measurement, by element
   */
  JsonNode time(List<String> loops, Progress progress);

  /** A result as a table of Markdown. */
  String table(JsonNode result);

  /**
   * Sentences on each rival against which ours has lost more than a tenth since an older result,
   * and on each loop that takes as much longer.
   *
   * @return none if there is none
   */
  List<String> losses(JsonNode older, JsonNode newer);
}
