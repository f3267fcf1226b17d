package org.yanhe.documents.sentence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yanhe.documents.MadeUpManifest;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/** A release of ten indicators in one province and three cities, with figures given as text. */
public final class TextRelease {
  private TextRelease() {}

  /** Writes the public files with the given lines of observations and opens them. */
  public static PublicRelease of(Path folder, String observations) throws IOException {
    write(
        folder,
        "public/observations.csv",
        "indicator,region,period,class,value,status,unit,decimals\n" + observations);
    write(folder, "public/indicators.json", INDICATORS);
    write(folder, "public/codelists/regions.csv", REGIONS);
    write(folder, "public/codelists/classes.csv", "list,code,name_zh,name_en,parent\n");
    return PublicRelease.of(folder, MANIFEST);
  }

  static Facts facts(Path folder, String observations) throws IOException {
    return new Facts(
        of(folder, observations),
        RegionCode.parse("61"),
        Period.parse("2022"),
        new Label("2022年", "2022"));
  }

  private static void write(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static final Manifest MANIFEST = MadeUpManifest.of("text-2022");

  private static final String REGIONS =
      """
      code,level,name_zh,name_en,parent
      61,province,示例省,Sample Province,
      6101,city,甲市,Alpha,61
      6102,city,乙市,Beta,61
      6103,city,丙市,Gamma,61
      """;

  private static String indicator(String code, String unit, int decimals, String formula) {
    return """
    {"code": "%1$s", "label": {"zh": "%1$s指标", "en": "%1$s"},
     "definition": {"zh": "定义", "en": "Definition"},
     "unit": "%2$s", "decimals": "%3$s", "additivity": {"region": "none", "period": "none"},
     "nulls": "absent", "disclosure": "open", "source": {"zh": "某部", "en": "Ministry"}, %4$s}
    """
        .formatted(code, unit, decimals, formula);
  }

  private static final String BASE =
      "\"kind\": \"base\", \"dataset\": \"d\", \"measure\": \"count\"";

  private static final String INDICATORS =
      "{\"schema\": 1, \"catalogue\": [{\"schema\": 1, \"topic\": \"t\","
          + "\"label\": {\"zh\": \"主题\", \"en\": \"Topic\"}, \"indicators\": ["
          + String.join(
              ",",
              indicator("total", "亿元", 2, BASE),
              indicator("stations", "个", 0, BASE),
              indicator("subscribers", "万户", 2, BASE),
              indicator("share", "%", 1, BASE),
              indicator("share.change", "百分点", 1, BASE),
              indicator("rank", "位", 0, BASE),
              indicator(
                  "total.growth-yoy",
                  "%",
                  1,
                  "\"kind\": \"growth\", \"of\": \"total\", \"over\": \"year\","
                      + " \"basis\": \"published\""),
              indicator("gdp.growth-yoy", "%", 1, BASE),
              indicator(
                  "place",
                  "位",
                  0,
                  "\"kind\": \"composite\", \"index\": \"i\", \"node\": \"i\", \"as\":"
                      + " \"rank\""),
              indicator(
                  "account",
                  "亿元",
                  2,
                  "\"kind\": \"account\", \"method\": \"supply-use\", \"item\": \"total\""))
          + "]}]}";
}
