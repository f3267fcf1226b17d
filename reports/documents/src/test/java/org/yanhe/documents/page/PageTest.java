package org.yanhe.documents.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;

class PageTest {
  private static final String OPEN = "<script type=\"application/json\" id=\"data\">";

  @TempDir private Path folder;
  private PublicRelease release;

  @BeforeEach
  void release() throws IOException {
    release = SampleRelease.in(folder);
  }

  private String page(Language language) {
    byte[] bytes = Page.write(release, SampleRelease.book(release), language);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Everything before the drawing library, whose text mentions markup. */
  private String ownMarkup() {
    String page = page(Language.ZH);
    return page.substring(0, page.indexOf("Licensed to the Apache"));
  }

  private JsonNode data() {
    String page = page(Language.ZH);
    int from = page.indexOf(OPEN) + OPEN.length();
    String json = page.substring(from, page.indexOf("</script>", from));
    return CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_hostile_label_stays_text() {
    assertThat(page(Language.ZH)).doesNotContain(SampleRelease.HOSTILE);
    assertThat(ownMarkup()).doesNotContain("<img");
    assertThat(data().path("regions").path(1).path("label").path(0).asText())
        .isEqualTo(SampleRelease.HOSTILE);
  }

  @Test
  void a_withheld_figure_carries_its_status_alone() {
    JsonNode withheld = data().path("chapters").path(0).path("tables").path(1).path("rows").path(2);

    assertThat(withheld.path("label").path(0).asText()).isEqualTo("乙市");
    assertThat(withheld.path("cells").path(1).asText()).isEqualTo("!Q@0/2/1/_T");
  }

  @Test
  void figures_are_rounded_as_printed() {
    assertThat(data().path("key").path(0).path("growth").asText()).isEqualTo("100.0@1/0/1/_T");
    assertThat(page(Language.ZH)).doesNotContain("100.0449");
  }

  @Test
  void every_place_of_a_table_leads_to_the_same_published_figure() {
    JsonNode data = data();
    List<JsonNode> cells = new ArrayList<>();
    data.findValues("cells").forEach(row -> row.forEach(cells::add));

    assertThat(cells)
        .hasSize(10)
        .allSatisfy(cell -> assertThat(atPlace(data, cell.asText())).isEqualTo(cell.asText()));
  }

  @Test
  void the_rows_behind_a_figure_are_told_where_the_release_tells_them() {
    assertThat(data().path("series").path(0).path(4).asText()).isEqualTo("1=61");
    assertThat(data().path("series").path(1).path(4).isMissingNode()).isTrue();
  }

  /** What the series hold at the place of a cell, written as the cell. */
  private static String atPlace(JsonNode data, String cell) {
    String[] place = cell.substring(cell.indexOf('@') + 1).split("/", -1);
    for (JsonNode line : data.path("series")) {
      for (String pair : line.path(3).asText().split("\\|", -1)) {
        String[] sides = pair.split("=", -1);
        String at = line.path(0) + "/" + line.path(1) + "/" + sides[0];
        if (at.equals(place[0] + "/" + place[1] + "/" + place[2])) {
          return sides[1] + "@" + at + "/" + line.path(2).asText();
        }
      }
    }
    return "nowhere";
  }

  @Test
  void lineage_reaches_the_checksums_of_the_files() {
    assertThat(data().path("indicators").path(1).path("datasets").path(0).asText())
        .isEqualTo("stations");
    assertThat(data().path("inputs").path(0).path("sha256").asText()).isEqualTo("c0ffee");
    assertThat(data().path("indicators").path(1).path("definition_sha256").asText()).hasSize(64);
  }

  @Test
  void a_release_without_tile_map_has_none() throws IOException {
    assertThat(data().path("map")).hasSize(3);

    java.nio.file.Files.delete(folder.resolve("public/codelists/tile-map.csv"));
    release = PublicRelease.of(folder, release.manifest());

    assertThat(data().path("map")).isEmpty();
  }

  @Test
  void nothing_is_loaded_from_elsewhere() {
    assertThat(ownMarkup())
        .contains("default-src 'none'")
        .doesNotContainPattern("<(script|img|link|iframe)[^>]+(src|href)=")
        .doesNotContain("@import");
  }

  @Test
  void the_language_is_the_one_it_opens_in() {
    assertThat(page(Language.EN))
        .contains("<html lang=\"en\">")
        .contains("<title>Digital Economy Report of Sample Province</title>");
  }

  @Test
  void the_same_release_gives_the_same_bytes_in_any_locale() {
    String page = page(Language.ZH);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
    try {
      assertThat(page(Language.ZH)).isEqualTo(page);
    } finally {
      Locale.setDefault(before);
    }
  }
}
