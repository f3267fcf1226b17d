package org.yanhe.model.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.Project;
import org.yanhe.model.release.Sha256;

class SyntheticProjectTest {
  private static final Scale SMALL = new Scale(5_000, 14, 7);

  @TempDir private Path folder;

  @Test
  void bytes_depend_on_the_seed_and_not_on_the_number_of_threads() throws IOException {
    Map<String, String> one = written("one", SMALL, 1);

    assertThat(written("three", SMALL, 3)).isEqualTo(one);
    assertThat(written("other", new Scale(5_000, 14, 8), 1).values())
        .doesNotContainAnyElementsOf(
            one.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".parquet"))
                .map(Map.Entry::getValue)
                .toList());
  }

  @Test
  void months_sum_to_the_rows_asked_for_and_grow() {
    long[] rows = Seasons.rows(new Scale(1_000_000, 36, 1));

    assertThat(Arrays.stream(rows).sum()).isEqualTo(1_000_000);
    assertThat(rows[24]).as("January two years later").isGreaterThan(rows[0]);
    assertThat(rows[10]).as("November against February").isGreaterThan(rows[1]);
  }

  @Test
  void few_sellers_have_most_orders() {
    Scale scale = new Scale(200_000, 12, 3);
    Market market = new Market(scale);
    Draw draw = new Draw(3, 0);
    int[] orders = new int[scale.sellers()];
    for (int i = 0; i < 50_000; i++) {
      orders[market.order(draw, 11, i).seller()]++;
    }
    Arrays.sort(orders);

    int largestTenth = Arrays.stream(orders, orders.length * 9 / 10, orders.length).sum();
    assertThat(largestTenth).as("orders of the largest tenth of sellers").isGreaterThan(25_000);
    assertThat(orders[0]).as("orders of the smallest seller").isLessThan(50);
  }

  @Test
  void a_file_ends_after_a_million_rows() {
    assertThat(Part.of(new Scale(2_500_000, 1, 1)))
        .containsExactly(
            new Part(0, 0, 1_000_000), new Part(0, 1, 1_000_000), new Part(0, 2, 500_000));
  }

  @Test
  void the_project_can_be_read_and_reports_on_its_last_whole_period() {
    AtomicLong rows = new AtomicLong();
    SyntheticProject.write(folder.resolve("p"), SMALL, 2, rows::addAndGet);

    Project project = Project.read(folder.resolve("p"));

    assertThat(rows).hasValue(5_000);
    assertThat(project.spec().last()).hasToString("2021-02");
    assertThat(new Scale(1, 15, 1).last()).hasToString("2021-Q1");
    assertThat(new Scale(1, 36, 1).last()).hasToString("2022");
    assertThat(project.sources().datasets()).containsExactly("orders");
  }

  @Test
  void a_folder_that_holds_something_is_left_alone() throws IOException {
    Files.writeString(folder.resolve("kept"), "kept");

    assertThatThrownBy(() -> SyntheticProject.write(folder, SMALL, 1, rows -> {}))
        .isInstanceOf(Stop.UsageError.class)
        .hasMessage(
            "Cannot generate a project in '%s': it is not empty. Name a new folder.", folder);
  }

  @Test
  void what_cannot_be_written_leaves_nothing() throws IOException {
    Path existing = Files.createDirectory(folder.resolve("existing"));
    for (Path project : List.of(existing, folder.resolve("new"))) {
      assertThatThrownBy(
              () ->
                  SyntheticProject.write(
                      project,
                      SMALL,
                      2,
                      rows -> {
                        throw new UncheckedIOException(
                            "Cannot write x", new IOException("No space left on device"));
                      }))
          .isInstanceOf(Stop.InputError.class)
          .hasMessage(
              "Cannot write project '%s': No space left on device. Check free space and"
                  + " permissions, or choose another --out.",
              project);
    }
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(existing).isEmptyDirectory();
  }

  private Map<String, String> written(String name, Scale scale, int threads) throws IOException {
    Path project = folder.resolve(name);
    SyntheticProject.write(project, scale, threads, rows -> {});
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(project)) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> sums.put(project.relativize(f).toString(), Sha256.of(f)));
    }
    return sums;
  }
}
