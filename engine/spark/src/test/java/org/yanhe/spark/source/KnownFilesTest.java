package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.spark.SharedSpark;

/** Files that an earlier run has read are not read again if that can change nothing. */
@ExtendWith(SharedSpark.class)
class KnownFilesTest {
  private static final String SALES =
      """
      schema: 1
      dataset: sales
      label: x
      grain: x
      columns:
        - {name: id, type: text, required: true, label: x}
        - {name: region, type: region, required: true, label: x}
        - {name: month, type: period, required: true, label: x}
        - {name: amount, type: decimal, unit: 元, label: x}
      key: [id]
      region: region
      time: {column: month, frequency: month}
      """;
  private static final String CHECK =
      """
      checks:
        - {id: C1, dataset: sales, severity: soft, kind: range, column: amount, min: 0}
      """;
  private static final String HEAD = "id,region,month,amount\n";
  private static final String MAY = HEAD + "a1,1,2022-05,1\na2,1,2022-05,-5\na3,1,2022-05,x\n";

  @TempDir Path folder;

  private final Map<String, FileReading> kept = new TreeMap<>();

  /** What was kept, as the bytes that are written into a file. */
  private final EarlierReadings earlier =
      new EarlierReadings() {
        @Override
        public boolean isEmpty() {
          return kept.isEmpty();
        }

        @Override
        public Map<String, FileReading> of(List<String> keys) {
          Map<String, FileReading> found = new TreeMap<>();
          kept.forEach(
              (key, reading) -> {
                if (keys.contains(key)) {
                  found.put(key, FileReading.of(reading.bytes()));
                }
              });
          return found;
        }
      };

  private Delivery delivery(String check) {
    return new Delivery(folder, SALES)
        .source("files: m*.csv\nformat: csv\n")
        .checks(check)
        .waive("C1", "a2");
  }

  @BeforeEach
  void one_month_is_known() {
    StagedDataset staged = delivery(CHECK).file("m5.csv", MAY).stage();
    List<ProblemRow> problems = QuarantineRows.of(SharedSpark.engine(), staged);
    staged.reading(0, problems).ifPresent(reading -> kept.put(staged.keys().get(0), reading));
    assertThat(kept).hasSize(1);
  }

  @Test
  void a_known_month_is_not_read_and_everything_is_said_of_it_as_before() {
    Delivery delivery = delivery(CHECK).file("m6.csv", HEAD + "b1,1,2022-06,7\n");

    StagedDataset reusing = delivery.stage(earlier);
    List<String> quarantine = Delivery.quarantine(reusing);
    List<String> rows = Delivery.rows(reusing);
    StagedDataset full = delivery.stage();

    assertThat(reusing.known()).containsExactly(0);
    assertThat(rows).containsExactly("b1|1|2022-06|7.00");
    assertThat(reusing.files()).isEqualTo(full.files());
    assertThat(reusing.keys()).isEqualTo(full.keys());
    assertThat(quarantine).hasSize(2).isEqualTo(Delivery.quarantine(full));
  }

  @Test
  void nothing_is_read_if_all_is_known() {
    StagedDataset staged = delivery(CHECK).stage(earlier);

    assertThat(staged.known()).containsExactly(0);
    assertThat(Delivery.rows(staged)).isEmpty();
    assertThat(staged.read()).isEqualTo(3);
  }

  @Test
  void a_file_under_another_name_is_known_and_told_by_its_new_name() {
    assertThat(folder.resolve("m5.csv").toFile().renameTo(folder.resolve("m-may.csv").toFile()))
        .isTrue();

    StagedDataset staged = delivery(CHECK).stage(earlier);

    assertThat(staged.files().get(0).path()).isEqualTo("m-may.csv");
    assertThat(Delivery.quarantine(staged)).allMatch(line -> line.startsWith("m-may.csv"));
  }

  @Test
  void keys_that_may_occur_in_a_known_month_make_all_be_read_and_repeated_ones_be_found() {
    StagedDataset staged =
        delivery(CHECK).file("m6.csv", HEAD + "a1,1,2022-06,7\nb1,1,2022-06,7\n").stage(earlier);

    assertThat(staged.known()).isEmpty();
    assertThat(Delivery.rows(staged)).hasSize(2).noneMatch(row -> row.startsWith("a1"));
    assertThat(staged.readings()).as("rows were judged together").isEmpty();
  }

  @Test
  void another_check_makes_all_be_read() {
    assertThat(delivery(CHECK.replace("min: 0", "min: 2")).stage(earlier).known()).isEmpty();
  }
}
