package org.yanhe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.StreamSupport;
import org.yanhe.model.json.CanonicalJson;

/** Every measurement of a race as JSON, and the figures that follow from it. */
final class Results {
  private Results() {}

  static ArrayNode lanes(List<Race.Lane> lanes) {
    ArrayNode all = CanonicalJson.array();
    for (Race.Lane lane : lanes) {
      ObjectNode rival = all.addObject();
      rival.put("name", lane.rival().name());
      rival.put("title", lane.rival().title());
      rival.put("ours", lane.ours().title());
      rival.set("first", reading(lane.first()));
      ArrayNode pairs = rival.putArray("pairs");
      for (Race.Pair pair : lane.pairs()) {
        ObjectNode both = pairs.addObject();
        both.set("ours", reading(pair.ours()));
        both.set("theirs", reading(pair.theirs()));
      }
    }
    return all;
  }

  private static ObjectNode reading(Reading reading) {
    return CanonicalJson.object()
        .put("seconds", reading.seconds())
        .put("cpu-seconds", reading.cpuSeconds())
        .put("heap-bytes", reading.heapBytes())
        .put("resident-bytes", reading.residentBytes())
        .put("read-bytes", reading.readBytes());
  }

  /** A measurement of one side in all pairs. */
  static double[] of(JsonNode rival, String side, String measurement) {
    return pairs(rival, pair -> number(pair, side, measurement));
  }

  /** Ours divided by theirs, pair by pair. */
  static double[] ratios(JsonNode rival, String measurement) {
    return pairs(
        rival, pair -> number(pair, "ours", measurement) / number(pair, "theirs", measurement));
  }

  private static double number(JsonNode pair, String side, String measurement) {
    return pair.path(side).path(measurement).asDouble();
  }

  private static double[] pairs(JsonNode rival, ToDoubleFunction<JsonNode> value) {
    return StreamSupport.stream(rival.path("pairs").spliterator(), false)
        .mapToDouble(value)
        .toArray();
  }
}
