package org.yanhe.documents;

import java.time.LocalDate;
import java.util.List;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.text.Label;

/** Manifest of a release that a test makes up: of a sample province, 2022, without a signature. */
public final class MadeUpManifest {
  private MadeUpManifest() {}

  public static Manifest of(String id, Manifest.Input... inputs) {
    return new Manifest(
        id,
        new Label("示例省数字经济发展报告", "Digital Economy Report of Sample Province"),
        new Label("示例省统计局", "Sample Bureau of Statistics"),
        RegionCode.parse("61"),
        Period.parse("2022"),
        LocalDate.of(2023, 5, 31),
        "0.1.0",
        "11aa",
        "22bb",
        "",
        List.of(inputs),
        List.of());
  }
}
