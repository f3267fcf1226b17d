package org.yanhe.documents.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;

/**
 * The page in headless Chromium: a program added to it uses it as a reader would and writes what it
 * saw, one line a fact, into an element that Chromium prints.
 */
class PageInBrowserTest {
  @TempDir private static Path folder;
  private static List<String> seen = List.of();

  @BeforeAll
  static void use_the_page() throws IOException, InterruptedException {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "no chromium or google-chrome on the PATH");
    PublicRelease release = SampleRelease.in(folder.resolve("release"));
    byte[] bytes = Page.write(release, SampleRelease.book(release), Language.ZH);
    String page = new String(bytes, StandardCharsets.UTF_8);
    Path file = folder.resolve("page.html");
    int body = page.indexOf("<body>") + "<body>".length();
    int end = page.lastIndexOf("</body>");
    Files.writeString(
        file,
        page.substring(0, body)
            + "<script>"
            + resource("watch.js")
            + "</script>"
            + page.substring(body, end)
            + "<script>"
            + resource("reader.js")
            + "</script>"
            + page.substring(end));
    seen = lines(dump(browser.orElseThrow(), file));
  }

  private static Optional<Path> browser() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .flatMap(dir -> Stream.of("chromium", "google-chrome").map(name -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        PageInBrowserTest.class.getResourceAsStream("PageInBrowserTest/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String dump(Path browser, Path page) throws IOException, InterruptedException {
    Path out = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=5000",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(90, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    assertThat(ended).as("the browser ends").isTrue();
    return Files.readString(out);
  }

  private static List<String> lines(String dom) {
    int from = dom.indexOf("<pre id=\"seen\">");
    assertThat(from).as("the reader came to its end").isPositive();
    return dom.substring(from + 15, dom.indexOf("</pre>", from)).strip().lines().toList();
  }

  @Test
  void nothing_fails_and_nothing_leaves_the_file() {
    assertThat(seen).contains("errors: 0", "requests: 0", "violations: 0");
  }

  @Test
  void search_finds_an_indicator_in_either_language() {
    assertThat(seen).contains("search 基站增速: 基站增速指标", "search growth: 基站增速指标");
  }

  @Test
  void sorting_puts_the_largest_first_and_absent_figures_last() {
    assertThat(seen).contains("sort descending: 60 41 12 x", "aria-sort: descending");
    assertThat(seen).contains("sort ascending: 12 41 60 x");
  }

  @Test
  void filtering_keeps_the_matching_rows() {
    assertThat(seen).contains("filter 丙: 丙市", "filter says: 显示 1 / 4 行");
  }

  @Test
  void switching_the_language_changes_every_text() {
    assertThat(seen)
        .contains("english title: Digital Economy Report of Sample Province", "english lang: en")
        .contains("english chinese left: 0");
  }

  @Test
  void a_figure_tells_its_lineage() {
    assertThat(seen)
        .contains(
            "lineage: c0ffee", "lineage input: 30", "lineage without inputs says null: false");
  }

  @Test
  void enter_and_space_on_a_figure_within_a_sentence_show_its_lineage() {
    assertThat(seen).contains("key Enter: 60 个", "key : 60 个", "key a: nothing");
  }

  @Test
  void a_hostile_label_is_shown_as_text() {
    assertThat(seen).contains("hostile rows: 1", "images: 0");
  }

  @Test
  void charts_are_drawn_and_show_their_data() {
    assertThat(seen).contains("charts drawn: 3", "data view: 2021 30");
  }

  @Test
  void a_line_stands_above_the_columns_beside_it() {
    assertThat(seen).contains("line above columns: true");
  }

  @Test
  void changes_that_are_small_beside_their_levels_are_drawn_from_a_cut_axis_that_says_so() {
    assertThat(seen)
        .contains(
            "waterfall starts at: 1600 u（纵轴不自零起）", "waterfall of large changes starts at: true");
  }

  @Test
  void labels_of_a_treemap_are_read_on_their_ground_or_left_out() {
    assertThat(seen).contains("treemap inks: #fff #222b38 #222b38 hidden");
  }

  @Test
  void a_chart_is_saved_as_picture_and_as_figures() {
    assertThat(seen).contains("saved: chart-0-0.png chart-0-0.csv");
  }

  @Test
  void whatever_can_be_clicked_is_reached_by_keyboard_and_has_a_name() {
    assertThat(seen).contains("mouse only: 0", "out of order: 0", "without a name: 0");
  }

  @Test
  void the_map_has_a_tile_for_each_region() {
    assertThat(seen).contains("tiles: 3");
  }
}
