package org.yanhe.documents.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.documents.MadeUpManifest;
import org.yanhe.documents.sentence.TextRelease;
import org.yanhe.documents.table.FlatTable;
import org.yanhe.documents.table.Table;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

class RegisterTest {
  private static final Set<IndicatorCode> SHOWN =
      new LinkedHashSet<>(
          Stream.of("total.growth-yoy", "total").map(IndicatorCode::parse).toList());

  @TempDir private Path folder;
  private PublicRelease release;

  @BeforeEach
  void write() throws IOException {
    TextRelease.of(folder, "total,61,2022,_T,710,A,亿元,2\n");
    Files.writeString(folder.resolve("public/quality.json"), QUALITY);
    Files.writeString(folder.resolve("public/revisions.csv"), REVISIONS);
    release = PublicRelease.of(folder, MANIFEST);
  }

  @Test
  void data_files_tell_their_rows_and_their_checksum() {
    assertThat(lines(Register.DATA_FILES, Language.ZH))
        .containsExactly(
            "文件,数据集,读入（条）,采用（条）,隔离（条）,认可（条）,SHA-256校验和",
            "data/stations.csv,基站台账,12,10,1,1,c0ffee0123456789");
  }

  @Test
  void checks_without_broken_rows_are_left_out_and_the_others_say_what_rows_did() {
    assertThat(lines(Register.CHECKS, Language.EN))
        .containsExactly(
            "Dataset and check,Level,Severity,Set aside (records),Waived (records)",
            "Base stations,0,,,",
            "repeated number (S04),1,soft,0,2",
            "S05,1,hard,1,0",
            "not reported by Wuqi: 2023-01, 2023-03,1,warning,,");
  }

  @Test
  void revisions_list_what_readers_can_see_with_status_and_with_reason_if_any() {
    assertThat(lines(Register.REVISIONS, Language.ZH))
        .containsExactly(
            "指标,地区,时期,分类,修订前,修订后,单位,变动,状态,原因",
            "total指标,示例省,2021年,,600.00,614.25,亿元,+2.4%,终值,最终核实",
            "total.growth-yoy指标,示例省,2022年,,1.5,2.7,%,+1.2点,终值,",
            "total指标,示例省,2022年,,700.00,710.00,亿元,+1.4%,初步数→终值,",
            "total指标,示例省,2018年,,60000.00,60020.40,亿元,+0.03%,终值,",
            "total指标,示例省,2019年,,,,亿元,,终值→不公布,");
    assertThat(table(Register.REVISIONS).unitLine().en()).isEqualTo("see the column of units");
    assertThat(table(Register.REVISIONS).notes())
        .extracting(Label::en)
        .containsExactly("New figures, which are not listed: 1.");
  }

  @Test
  void lineage_follows_the_order_of_the_report() {
    assertThat(lines(Register.LINEAGE, Language.EN))
        .containsExactly(
            "Indicator,Code,Formula,Datasets,Files (units),SHA-256 of the definition",
            "total.growth-yoy,total.growth-yoy,total over the same period last year - 1, × 100,d,0,"
                + checksum("total.growth-yoy"),
            "total,total,count of d,d,0," + checksum("total"));
    assertThat(lines(Register.LINEAGE, Language.ZH).get(1)).contains(",total指标 比上年同期");
  }

  @Test
  void ranks_stand_with_the_ranks_that_other_methods_give() throws IOException {
    Path indices = Files.createDirectories(folder.resolve("public/indices"));
    Files.writeString(indices.resolve("i.csv"), "period,unit,node,score\n");
    Files.writeString(
        indices.resolve("i-ranks.csv"),
        """
        period,unit,rank,median,low_5,high_95,best,worst
        2021,a,1,1,1,1,1,1
        2022,a,2,2,1,3,1,4
        2022,b,1,1,1,2,1,2
        2022,c,,,,,,
        """);
    Files.writeString(indices.resolve("units.csv"), "code,name_zh,name_en\na,甲,A\nb,乙,B\n");

    assertThat(lines(Register.RANKS, Language.ZH))
        .containsExactly(
            "地区,位次（位）,中位数（位）,5%分位（位）,95%分位（位）,最好（位）,最差（位）",
            "乙,1,1,1,2,1,2", "甲,2,2,1,3,1,4", "c,,,,,,");
  }

  @Test
  void totals_of_accounts_stand_with_what_moves_them() throws IOException {
    Path accounts = Files.createDirectories(folder.resolve("public/accounts"));
    Files.writeString(
        accounts.resolve("sensitivity.csv"),
        """
        method,label_zh,label_en,step,step_unit,year,total,difference,status,unit,problem
        supply-use,系数,Coefficient,-1,百分点,2022,67.2087,-19.8635,A,亿元,
        supply-use,系数,Coefficient,5,%,2022,,,Q,亿元,out of range
        """);

    assertThat(lines(Register.SENSITIVITY, Language.ZH))
        .containsExactly(
            "核算和参数,层级,参数变动,年份,总量（亿元）,与公布数之差（亿元）",
            "account指标,0,,,,",
            "系数,1,降低1百分点,2022,67.21,-19.86",
            "系数,1,提高5%,2022,,");
  }

  @Test
  void a_release_that_does_not_tell_has_no_table() throws IOException {
    Files.delete(folder.resolve("public/quality.json"));
    Files.delete(folder.resolve("public/revisions.csv"));
    PublicRelease silent = PublicRelease.of(folder, MANIFEST);

    assertThat(Register.RANKS.table(silent, "A1-1", SHOWN)).isEmpty();
    assertThat(Register.SENSITIVITY.table(silent, "A1-1", SHOWN)).isEmpty();
    assertThat(Register.CHECKS.table(silent, "A1-1", SHOWN)).isEmpty();
    assertThat(Register.REVISIONS.table(silent, "A1-1", SHOWN)).isEmpty();
  }

  @Test
  void an_unknown_word_is_told_with_the_known_ones() {
    assertThatThrownBy(() -> Register.parse("revision"))
        .hasMessageContaining("Invalid register: 'revision'")
        .hasMessageContaining("revisions");
  }

  private String checksum(String code) {
    Indicator indicator = release.catalogue().get(IndicatorCode.parse(code));
    return FrozenCatalogue.sha256(indicator);
  }

  private Table table(Register register) {
    return register.table(release, "A1-1", SHOWN).orElseThrow();
  }

  private List<String> lines(Register register, Language language) {
    FlatTable flat = FlatTable.of(table(register), language);
    Stream<String> rows =
        flat.rows().stream()
            .map(
                row ->
                    String.join(
                        ",",
                        row.stream()
                            .map(
                                cell ->
                                    cell.value()
                                        .flatMap(v -> v.printed())
                                        .map(Object::toString)
                                        .orElseGet(() -> words(cell, language)))
                            .toList()));
    return Stream.concat(Stream.of(String.join(",", flat.header())), rows).toList();
  }

  private static String words(org.yanhe.documents.table.Cell cell, Language language) {
    return cell.match(
        value -> "",
        computed -> "",
        new org.yanhe.documents.table.Cell.Words<>(label -> label.in(language), () -> ""));
  }

  private static final Manifest MANIFEST =
      MadeUpManifest.of(
          "text-2022",
          new Manifest.Input("stations", "data/stations.csv", "c0ffee0123456789", 12, 10, 1, 1));

  private static final String QUALITY =
      """
      {"schema": 1, "datasets": [
        {"dataset": "whole", "checks": []},
        {"dataset": "stations", "label": {"zh": "基站台账", "en": "Base stations"}, "checks": [
          {"check": "S04", "severity": "soft", "quarantined": 0, "waived": 2,
           "broken": {"zh": "编号重复", "en": "repeated number"}},
          {"check": "S05", "severity": "hard", "quarantined": 1, "waived": 0}]}],
       "regions_not_reported": [
        {"dataset": "stations", "region": "610626", "label": {"zh": "吴起县", "en": "Wuqi"},
         "periods": ["2023-01", "2023-03"]}]}
      """;

  private static final String REVISIONS =
      """
      indicator,region,period,class,kind,before,after,status_before,status_after,unit,decimals,\
      change,change_percent,printed,reason_zh,reason_en
      total,61,2021,_T,changed,600,614.25,A,A,亿元,2,14.25,2.375,yes,最终核实,final
      total.growth-yoy,61,2022,_T,changed,1.5,2.7,A,A,%,1,1.2,,yes,,
      total,61,2022,_T,changed,700,710,P,A,亿元,2,10,1.42857,yes,,
      total,61,2020,_T,changed,600,600.001,A,A,亿元,2,0.001,0,no,,
      total,61,2018,_T,changed,60000,60020.4,A,A,亿元,2,20.4,0.034,yes,,
      total,61,2019,_T,status-changed,,,A,Q,亿元,2,,,yes,,
      stations,61,2022,_T,added,,60,,A,个,0,,,yes,,
      """;
}
