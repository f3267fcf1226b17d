package org.yanhe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.json.CanonicalJson;

class LoopsTest {

  @Test
  void every_loop_runs_and_is_told_by_element() {
    JsonNode result = Loops.once().run(List.of(Loop.values()), (what, rows) -> {});

    List<String> names = new ArrayList<>();
    result.path("loops").forEach(loop -> names.add(loop.path("name").asText()));
    assertThat(names)
        .containsExactlyInAnyOrder(
            "dictionary anew, 30 words",
            "dictionary anew, 20000 words",
            "dictionary again, 30 words",
            "dictionary again, 20000 words",
            "merge cubes, TOTAL states",
            "merge cubes, DISTINCT states",
            "merge cubes, PER_ENTITY states",
            "rollup upwards, TOTAL states",
            "rollup upwards, DISTINCT states",
            "quantile found, VALUES states",
            "quantile found, SKETCH states",
            "rank simulate");
    assertThat(Loops.table(result)).contains("| rank simulate | unit in a run | ");
  }

  @Test
  void a_loop_that_takes_more_than_a_tenth_longer_is_told() {
    assertThat(Loops.losses(result(10), result(11))).isEmpty();
    assertThat(Loops.losses(result(10), result(12)))
        .containsExactly("merge cubes, TOTAL states: was 10.00 ns, is 12.00");
  }

  private static ObjectNode result(double nanoseconds) {
    ObjectNode result = CanonicalJson.object();
    result
        .putArray("loops")
        .addObject()
        .put("name", "merge cubes, TOTAL states")
        .putArray("nanoseconds")
        .add(nanoseconds);
    return result;
  }
}
