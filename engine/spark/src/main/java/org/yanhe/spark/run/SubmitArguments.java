package org.yanhe.spark.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;

/**
 * What spark-submit hands over: {@code PROJECT RELEASES [--work FOLDER] [--period PERIOD]}.
 *
 * @param project folder of the project, or its address
 * @param releases folder that holds releases, or its address
 * @param work folder for staged data, or its address; none for the default
 * @param period last period to report on; none for that of the project
 */
record SubmitArguments(
    String project, String releases, Optional<String> work, Optional<Period> period) {
  private static final List<String> OPTIONS = List.of("--work", "--period");

  /**
   * Reads the arguments.
   *
   * @throws Stop.UsageError if they cannot be meant
   */
  static SubmitArguments parse(String... args) {
    List<String> places = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i++) {
      if (OPTIONS.contains(args[i]) && i + 1 < args.length) {
        options.put(args[i], args[++i]);
      } else {
        places.add(args[i]);
      }
    }
    if (places.size() != 2 || places.stream().anyMatch(place -> place.startsWith("--"))) {
      throw new Stop.UsageError(
          "Cannot submit: "
              + args.length
              + " arguments that do not fit. Give PROJECT RELEASES [--work FOLDER]"
              + " [--period PERIOD].");
    }
    try {
      return new SubmitArguments(
          places.get(0),
          places.get(1),
          Optional.ofNullable(options.get("--work")),
          Optional.ofNullable(options.get("--period")).map(Period::parse));
    } catch (IllegalArgumentException e) {
      throw new Stop.UsageError("Cannot submit: " + e.getMessage() + ".");
    }
  }
}
