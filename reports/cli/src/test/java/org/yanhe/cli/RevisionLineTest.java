package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.documents.revision.DiffWorkbook;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.revision.ReleaseDiff;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

class RevisionLineTest {
  private static final String INDICATOR =
      """
      {"code": "%s", "label": {"zh": "%s", "en": "%s"}, "definition": {"zh": "定义", "en": "Definition"},
       "unit": "%s", "decimals": "1", "additivity": {"region": "none", "period": "none"},
       "nulls": "absent", "disclosure": "open", "source": {"zh": "某部", "en": "Ministry"},
       "kind": "base", "dataset": "d", "measure": "count"}
      """;
  private static final String CATALOGUE =
      "{\"schema\": 1, \"catalogue\": [{\"schema\": 1, \"topic\": \"t\","
          + "\"label\": {\"zh\": \"主题\", \"en\": \"Topic\"}, \"indicators\": ["
          + INDICATOR.formatted("sales", "销售额", "Sales", "亿元")
          + ","
          + INDICATOR.formatted("growth", "增速", "Growth", "%")
          + "]}]}";

  @TempDir Path folder;

  @Test
  void an_amount_changes_by_per_cent_and_a_rate_by_points() throws IOException {
    assertThat(
            lines(
                "sales,61,2022,_T,60,A,亿元,1\ngrowth,61,2022,_T,-0.4809,A,%,1\n",
                "sales,61,2022,_T,66,A,亿元,1\ngrowth,61,2022,_T,1.8558,A,%,1\n"))
        .containsExactly(
            "sales/61/2022  Sales, Shaanxi  60.0 → 66.0 100 million yuan (+10 %)",
            "growth/61/2022  Growth, Shaanxi  -0.5 → 1.9 % (+2.34 points)");
  }

  @Test
  void a_change_that_rounding_hides_is_shown_with_more_digits() throws IOException {
    assertThat(lines("sales,61,2022,_T,60,A,亿元,1\n", "sales,61,2022,_T,60.004,A,亿元,1\n"))
        .containsExactly(
            "sales/61/2022  Sales, Shaanxi  60.000 → 60.004 100 million yuan (+0.00667 %)");
  }

  @Test
  void a_status_is_told_in_words_and_a_withheld_figure_by_no_value() throws IOException {
    assertThat(
            lines(
                "sales,61,2021,_T,60,A,亿元,1\nsales,61,2022,_T,60,P,亿元,1\n",
                "sales,61,2021,_T,,Q,亿元,1\nsales,61,2022,_T,60,A,亿元,1\n"))
        .containsExactly(
            "sales/61/2021  Sales, Shaanxi  – 100 million yuan [final → withheld]",
            "sales/61/2022  Sales, Shaanxi  60.0 100 million yuan [preliminary → final]");
  }

  @Test
  void the_workbook_has_room_for_long_names_and_tells_that_sources_are_the_same()
      throws IOException {
    PublicRelease later = release("after", "sales,61,2022,_T,66,A,亿元,1\n");
    PublicRelease earlier = release("before", "sales,61,2022,_T,60,A,亿元,1\n");
    byte[] bytes = DiffWorkbook.write(ReleaseDiff.of(earlier, later), later, Language.EN);

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFRow row = workbook.getSheetAt(0).getRow(1);
      assertThat(workbook.getSheetAt(0).getHeader().getLeft()).contains(" → ");
      assertThat(row.getCell(9).getStringCellValue()).isEqualTo("100 million yuan");
      assertThat(row.getCell(9).getCellStyle().getIndention()).isPositive();
      assertThat(row.getCTRow().isSetHt()).isTrue();
      assertThat(workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("Neither data files nor definitions differ.");
    }
  }

  private List<String> lines(String before, String after) throws IOException {
    PublicRelease later = release("after", after);
    RevisionLine line = new RevisionLine(later, Language.EN);
    return ReleaseDiff.of(release("before", before), later).revisions().stream()
        .map(line::of)
        .toList();
  }

  private PublicRelease release(String id, String observations) throws IOException {
    Path release = folder.resolve(id);
    Path lists = Files.createDirectories(release.resolve("public/codelists"));
    Files.writeString(
        release.resolve("public/observations.csv"),
        "indicator,region,period,class,value,status,unit,decimals\n" + observations);
    Files.writeString(release.resolve("public/indicators.json"), CATALOGUE);
    Files.writeString(
        lists.resolve("regions.csv"),
        "code,level,name_zh,name_en,parent\n61,province,陕西,Shaanxi,\n");
    Files.writeString(lists.resolve("classes.csv"), "list,code,name_zh,name_en,parent\n");
    return PublicRelease.of(
        release,
        new Manifest(
            id,
            new Label("报告", "Report"),
            new Label("统计局", "Bureau"),
            RegionCode.parse("61"),
            Period.parse("2022"),
            LocalDate.of(2023, 5, 31),
            "0.1.0",
            "11aa",
            "22bb",
            "",
            List.of(),
            List.of()));
  }
}
