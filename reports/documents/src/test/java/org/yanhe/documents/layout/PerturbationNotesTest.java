package org.yanhe.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.documents.MadeUpManifest;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

class PerturbationNotesTest {
  private static final List<Label> OWN = List.of(new Label("注", "Note"));

  @TempDir Path folder;

  private PublicRelease release() throws IOException {
    String entry =
        """
        {"code": "%s", "label": {"zh": "%s", "en": "%s"}, "definition": {"zh": "x", "en": "x"},
         "unit": "%s", "decimals": "0", "additivity": {"region": "none", "period": "none"},
         "nulls": "zero", "disclosure": "open", "source": {"zh": "x", "en": "x"}, %s}
        """;
    String indicators =
        String.join(
            ",",
            entry.formatted(
                "firms",
                "企业数",
                "Firms",
                "家",
                "\"kind\": \"base\", \"dataset\": \"d\", \"measure\": \"count\", \"perturbation\":"
                    + " \"cell-key 2\""),
            entry.formatted(
                "shops",
                "网店数",
                "Shops",
                "家",
                "\"kind\": \"base\", \"dataset\": \"s\", \"measure\": \"count\", \"perturbation\":"
                    + " \"controlled-rounding 3\""),
            entry.formatted(
                "people",
                "人数",
                "People",
                "人",
                "\"kind\": \"base\", \"dataset\": \"p\", \"measure\": \"count\""),
            entry.formatted(
                "growth",
                "企业增速",
                "Growth",
                "%",
                "\"kind\": \"growth\", \"of\": \"firms\", \"over\": \"year\", \"basis\":"
                    + " \"published\""));
    write(
        "indicators.json",
        "{\"schema\": 1, \"catalogue\": [{\"schema\": 1, \"topic\": \"t\", \"label\": {\"zh\":"
            + " \"x\", \"en\": \"x\"}, \"indicators\": ["
            + indicators
            + "]}]}");
    write("observations.csv", "indicator,region,period,class,value,status,unit,decimals\n");
    write("codelists/regions.csv", "code,level,name_zh,name_en,parent\n61,city,市,City,\n");
    write("codelists/classes.csv", "list,code,name_zh,name_en,parent\n");
    return PublicRelease.of(folder, MadeUpManifest.of("r"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("public").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Label> notes(String code) throws IOException {
    PublicRelease release = release();
    return PerturbationNotes.after(
        OWN, release, List.of(release.catalogue().get(IndicatorCode.parse(code))));
  }

  @Test
  void a_table_of_a_perturbed_count_says_so_below_its_own_notes() throws IOException {
    assertThat(notes("firms"))
        .containsExactly(
            OWN.get(0),
            new Label(
                "为保密，企业数各数加有不超过2的扰动，由其计算的数据亦以此为准，分项之和可不等于总数。",
                "To protect respondents, these have noise of at most 2, and what is computed from"
                    + " them rests on that; parts may not add up: Firms."));
    assertThat(notes("shops").get(1).zh()).isEqualTo("为保密，网店数按可控取整取为3的倍数，由其计算的数据亦以此为准。");
  }

  @Test
  void a_table_of_what_is_computed_from_it_says_so_too() throws IOException {
    assertThat(notes("growth")).isEqualTo(notes("firms"));
  }

  @Test
  void exact_figures_need_no_note() throws IOException {
    assertThat(notes("people")).isEqualTo(OWN);
  }
}
