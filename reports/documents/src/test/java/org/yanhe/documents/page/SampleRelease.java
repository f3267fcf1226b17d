package org.yanhe.documents.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yanhe.documents.MadeUpManifest;
import org.yanhe.documents.layout.Layout;
import org.yanhe.documents.layout.ReportBook;
import org.yanhe.documents.workbook.Book;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.yaml.YamlFile;

/**
 * A small release with a hostile name, a withheld and a missing figure, and a tile map, written as
 * its public files are.
 */
final class SampleRelease {
  static final String HOSTILE = "</script><img src=x onerror=alert(1)>";

  private SampleRelease() {}

  static PublicRelease in(Path folder) throws IOException {
    write(folder, "public/observations.csv", OBSERVATIONS);
    write(folder, "public/indicators.json", INDICATORS);
    write(
        folder,
        "public/rows.csv",
        "indicator,region,period,class,rows\n5g.stations,61,2022,_T,61\n");
    write(folder, "public/codelists/regions.csv", REGIONS);
    write(folder, "public/codelists/classes.csv", "list,code,name_zh,name_en,parent\n");
    write(
        folder,
        "public/codelists/tile-map.csv",
        "map,code,row,column\n61,6101,0,0\n61,6102,0,1\n61,6103,1,0\n");
    return PublicRelease.of(folder, manifest());
  }

  static Book book(PublicRelease release) {
    Problems problems = new Problems();
    Layout layout =
        YamlFile.parse("layout.yaml", LAYOUT, problems).flatMap(Layout::read).orElseThrow();
    problems.stopIfAny();
    return ReportBook.of(release, layout);
  }

  private static void write(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Manifest manifest() {
    return MadeUpManifest.of(
        "sample-2022", new Manifest.Input("stations", "data/stations.csv", "c0ffee", 12, 11, 1, 0));
  }

  private static final String OBSERVATIONS =
      """
      indicator,region,period,class,value,status,unit,decimals
      5g.stations,61,2021,_T,30,A,个,0
      5g.stations,61,2022,_T,60,A,个,0
      5g.stations,6101,2021,_T,9,A,个,0
      5g.stations,6101,2022,_T,12,A,个,0
      5g.stations,6102,2021,_T,,Q,个,0
      5g.stations,6102,2022,_T,,Q,个,0
      5g.stations,6103,2021,_T,,L,个,0
      5g.stations,6103,2022,_T,41,A,个,0
      5g.stations.growth-yoy,61,2022,_T,100.0449,A,%,1
      """;

  private static final String REGIONS =
      """
      code,level,name_zh,name_en,parent
      61,province,示例省,Sample Province,
      6101,city,"%1$s","%1$s",61
      6102,city,乙市,Beta City,61
      6103,city,丙市,Gamma City,61
      """
          .formatted(HOSTILE);

  private static final String INDICATORS =
      """
      {"schema": 1, "catalogue": [{"schema": 1, "topic": "infrastructure",
        "label": {"zh": "基础设施", "en": "Infrastructure"}, "indicators": [
          {"code": "5g.stations", "label": {"zh": "基站数", "en": "Base stations"},
           "definition": {"zh": "期末在用的基站", "en": "Stations in use at the end of the period"},
           "unit": "个", "decimals": "0", "additivity": {"region": "additive", "period": "last"},
           "nulls": "zero", "disclosure": "open", "source": {"zh": "某部", "en": "Ministry"},
           "kind": "base", "dataset": "stations", "measure": "count"},
          {"code": "5g.stations.growth-yoy", "label": {"zh": "基站增速", "en": "Growth of stations"},
           "definition": {"zh": "比上年同期增长", "en": "Growth over the same period last year"},
           "unit": "%", "decimals": "1", "additivity": {"region": "none", "period": "none"},
           "nulls": "absent", "disclosure": "open", "source": {"zh": "某部", "en": "Ministry"},
           "kind": "growth", "of": "5g.stations", "over": "year", "basis": "published"}]}]}
      """;

  private static final String LAYOUT =
      """
      schema: 1
      reading-notes: []
      chapters:
        - title: {zh: 基础设施, en: Infrastructure}
          paragraphs:
            - periods: {frequency: year}
              sentences:
                - zh: "{period}基站{5g.stations}。"
                  en: "In {period} there were {5g.stations}."
          tables:
            - rows: indicators
              title: {zh: 主要指标, en: Main indicators}
              indicators: [5g.stations]
              periods: {frequency: year, last: 2}
            - rows: regions
              title: {zh: 分市基站, en: Stations by city}
              indicators: [5g.stations]
              periods: {frequency: year, last: 2}
          charts:
            - kind: column-line
              title: {zh: 基站数, en: Stations}
              columns: [5g.stations]
              lines: [5g.stations.growth-yoy]
              periods: {frequency: year, last: 2}
            - kind: ranking
              title: {zh: 分市排名, en: Cities by stations}
              columns: [5g.stations]
              periods: {frequency: year}
      """;
}
